//! What can be asked of `cargo xtask`.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::pedantic,
    reason = "written by the macro"
)]

xflags::xflags! {
    /// Sets up, builds, serves and tests SiapKlaster.
    cmd xtask {
        /// Installs what building and testing need and this machine lacks.
        cmd setup {}

        /// Builds the site into dist/, and says how many bytes a first visit loads.
        cmd build {}

        /// Sets up what is missing, builds, and serves the site on this machine.
        cmd serve {
            /// The port to listen on; 8080 unless told.
            optional --port port: u16
        }

        /// Makes what an agency downloads, in target/package: the site, the WordPress plugin,
        /// the `readiness` command, their checksums and the changelog.
        cmd package {}

        /// Shows where the bytes of the built site are: by file, and the WebAssembly's by crate
        /// and module.
        cmd size {}

        /// Builds the site and measures it against SurveyJS, on a slow phone's terms.
        cmd bench {
            /// How often each figure is measured; 5 unless told.
            optional --rounds rounds: u16
            /// Writes the table and the chart into docs/performance.md as well.
            optional --publish
        }

        /// Sets up what is missing and runs every check.
        cmd test {
            /// Runs this one check only.
            optional --only check: String
        }
    }
}
