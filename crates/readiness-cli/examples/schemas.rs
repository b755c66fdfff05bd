//! Writes the JSON Schemas of the files: `cargo run -p readiness-cli --example schemas`.

use std::fs;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas");
    fs::create_dir_all(&folder)?;
    for (name, schema) in readiness::schema::schemas() {
        let json = serde_json::to_string_pretty(&schema)? + "\n";
        fs::write(folder.join(name), json)?;
    }
    Ok(())
}
