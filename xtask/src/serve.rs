//! Serves dist/ on this machine, as the documented hosting does.

use std::{
    fs::{self, File},
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener},
    path::{Component, Path, PathBuf},
    thread,
};

use anyhow::{Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::{
    build, project,
    setup::{self, Purpose},
};

/// The port unless another is asked for.
pub(crate) const PORT: u16 = 8080;

/// What the page may load and do, a directive a line; the tests' servers and the `WordPress`
/// plugin read the same file.
const POLICY: &str = include_str!("../../hosting/content-security-policy.txt");

/// Sets up, builds, and serves until it is stopped.
///
/// # Errors
/// The port is taken, or set-up or build fail.
pub(crate) fn build_and_serve(port: u16) -> Result<()> {
    // Before the long work, so that nobody waits for nothing.
    let listener = listen(port)?;
    build::build(&setup::setup(Purpose::Build)?)?;
    let server = Server::from_listener(listener, None).map_err(|error| anyhow!("{error}"))?;
    let address = server.server_addr();
    println!("SiapKlaster is at http://{address}/ (stop with Ctrl+C)");
    let dist = project::dist();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Ok(request) = server.recv() {
                    // A browser that has gone away is no fault of ours.
                    let _ = answer(request, &dist);
                }
            });
        }
    });
    bail!("the server has stopped")
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "port {port} is taken: stop the program that uses it, or choose another port, as in `cargo xtask serve --port {}`",
            port.checked_add(1).unwrap_or(PORT)
        ),
        _ => anyhow!("port {port} can't be used: {error}"),
    })
}

fn answer(request: Request, dist: &Path) -> Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return Ok(request.respond(Response::empty(405))?);
    }
    let Some(file) = file(request.url(), dist) else {
        return Ok(request.respond(Response::from_string("no such file").with_status_code(404))?);
    };
    let accepted = accepted_encodings(&request);
    let copy = [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .find_map(|(encoding, ending)| {
            let copy = PathBuf::from(format!("{}.{ending}", file.display()));
            (accepted.iter().any(|name| name == encoding) && copy.is_file())
                .then_some((encoding, copy))
        });
    let (encoding, sent) = match &copy {
        Some((encoding, copy)) => (Some(*encoding), copy),
        None => (None, &file),
    };
    let mut response = Response::from_file(File::open(sent)?);
    response.add_header(header("Content-Type", media_type(&file))?);
    response.add_header(header("Cache-Control", "no-cache")?);
    response.add_header(header("Vary", "Accept-Encoding")?);
    response.add_header(header("X-Content-Type-Options", "nosniff")?);
    response.add_header(header("Content-Security-Policy", &policy())?);
    // A sandboxed frame without an origin asks for its own files as a stranger.
    response.add_header(header("Access-Control-Allow-Origin", "*")?);
    if let Some(encoding) = encoding {
        response.add_header(header("Content-Encoding", encoding)?);
    }
    Ok(request.respond(response)?)
}

/// The policy on one line.
fn policy() -> String {
    POLICY.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn header(name: &str, value: &str) -> Result<Header> {
    Header::from_bytes(name, value).map_err(|()| anyhow!("{name} can't be {value}"))
}

/// The file that an address means, if it is below `dist`.
fn file(url: &str, dist: &Path) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let path = Path::new(path);
    if path
        .components()
        .any(|part| !matches!(part, Component::Normal(_)))
    {
        return None;
    }
    let file = dist.join(path);
    let file = if file.is_dir() {
        file.join("index.html")
    } else {
        file
    };
    fs::metadata(&file).ok()?.is_file().then_some(file)
}

fn accepted_encodings(request: &Request) -> Vec<String> {
    request
        .headers()
        .iter()
        .filter(|header| header.field.equiv("Accept-Encoding"))
        .flat_map(|header| header.value.as_str().split(','))
        .filter(|part| !part.replace(' ', "").ends_with(";q=0"))
        .filter_map(|part| part.split(';').next())
        .map(|name| name.trim().to_ascii_lowercase())
        .collect()
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_site_is_served() {
        let root = project::root();
        let dist = root.join("xtask");
        assert_eq!(
            file("/Cargo.toml?x#y", &dist),
            Some(dist.join("Cargo.toml"))
        );
        assert_eq!(file("/../Cargo.toml", &dist), None);
        assert_eq!(file("//etc/passwd", &dist), None);
        assert_eq!(file("/src/../../Cargo.toml", &dist), None);
        assert_eq!(file("/src", &dist), None);
    }

    #[test]
    fn the_policy_is_one_line_without_inline_code() {
        let policy = policy();
        assert!(header("Content-Security-Policy", &policy).is_ok());
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"));
        assert!(!policy.contains(['\n', '\r']) && !policy.contains("unsafe-inline"));
    }

    #[test]
    fn a_taken_port_is_named() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let port = taken.local_addr().expect("it listens").port();
        let said = listen(port).expect_err("it is taken").to_string();
        assert!(
            said.contains(&format!("port {port} is taken")) && said.contains("--port"),
            "{said}"
        );
    }
}
