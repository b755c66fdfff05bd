//! Mounts the app without its report: what a first visit loads.

fn main() {
    siapklaster::start(None);
}
