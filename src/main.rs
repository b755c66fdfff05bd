//! Mounts the app.

fn main() {
    siapklaster::start();
}
