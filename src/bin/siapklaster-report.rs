//! Mounts the whole app, report included: loaded where a result or a letter is wanted.

fn main() {
    siapklaster::start(Some(siapklaster::report()));
}
