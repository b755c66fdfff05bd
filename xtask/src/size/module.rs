//! Which crates and modules the WebAssembly's bytes come from.
//!
//! The module of the site has no names. So it is made once more from what cargo compiled, by the
//! same steps and with its names kept, and its functions are counted by the paths in them.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result, bail};
use wasmparser::{KnownCustom, Name, Parser, Payload};
use xshell::cmd;

use crate::{node, project, tools, wasm_target::TARGET};

/// Modules that take less than this share of a module are summed up.
const LEAST_SHARE: f64 = 0.005;

/// Bytes by crate, and by module of each crate.
#[derive(Default)]
struct Shares {
    functions: BTreeMap<String, BTreeMap<String, usize>>,
    data: usize,
    rest: usize,
}

/// Prints the bytes of the app's WebAssembly by crate and module.
///
/// # Errors
/// The app was not built, or one of the build's tools fails.
pub(crate) fn print() -> Result<()> {
    let bytes = with_names()?;
    let shares = count(&bytes)?;
    let code: usize = shares.functions.values().flat_map(BTreeMap::values).sum();
    let all = code + shares.data + shares.rest;
    let share = |bytes: usize| bytes as f64 / all as f64;

    println!("\nThe WebAssembly by crate and module, in bytes before compression:");
    println!("{code:>9}  functions");
    println!("{:>9}  data (texts, tables)", shares.data);
    println!("{:>9}  the rest (types, imports, exports)", shares.rest);
    let mut crates: Vec<_> = shares.functions.into_iter().collect();
    crates.sort_by_key(|(_, modules)| std::cmp::Reverse(modules.values().sum::<usize>()));
    for (name, modules) in crates {
        let sum: usize = modules.values().sum();
        println!("\n{sum:>9}  {:>4.1} %  {name}", share(sum) * 100.0);
        let mut modules: Vec<_> = modules.into_iter().collect();
        modules.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
        let (shown, small): (Vec<_>, Vec<_>) = modules
            .into_iter()
            .partition(|(_, bytes)| share(*bytes) >= LEAST_SHARE);
        for (module, bytes) in &shown {
            println!("{bytes:>9}  {:>4.1} %    {module}", share(*bytes) * 100.0);
        }
        if !shown.is_empty() && !small.is_empty() {
            let sum: usize = small.iter().map(|(_, bytes)| bytes).sum();
            println!(
                "{sum:>9}  {:>4.1} %    {} smaller ones",
                share(sum) * 100.0,
                small.len()
            );
        }
    }
    println!();
    Ok(())
}

/// The app's module as the site has it, but with the names of its functions.
fn with_names() -> Result<Vec<u8>> {
    let root = project::root();
    let compiled = root
        .join("target/wasm")
        .join(TARGET)
        .join("web/siapklaster.wasm");
    if !compiled.is_file() {
        bail!(
            "{} is missing: run `cargo xtask build` first",
            compiled.display()
        );
    }
    let folder = root.join("target/size");
    let sh = node::shell()?;
    let wasm_bindgen = tools::wasm_bindgen()?
        .find()
        .context("wasm-bindgen is missing")?;
    cmd!(
        sh,
        "{wasm_bindgen} --target web --no-typescript --out-dir {folder} {compiled}"
    )
    .quiet()
    .run()?;

    let page = fs::read_to_string(root.join("index.html"))?;
    let parameters = optimizer_parameters(&page)
        .context("index.html has no data-wasm-opt-params for the app")?;
    let wasm_opt = node::programs().join("wasm-opt");
    let bound = folder.join("siapklaster_bg.wasm");
    let optimized = folder.join("siapklaster.wasm");
    cmd!(
        sh,
        "{wasm_opt} -Oz {parameters...} --debuginfo --output {optimized} {bound}"
    )
    .quiet()
    .run()?;
    Ok(fs::read(optimized)?)
}

/// What index.html tells Trunk to call wasm-opt with.
fn optimizer_parameters(page: &str) -> Option<Vec<&str>> {
    let (_, after) = page.split_once("data-wasm-opt-params=\"")?;
    let (parameters, _) = after.split_once('"')?;
    Some(parameters.split_whitespace().collect())
}

fn count(module: &[u8]) -> Result<Shares> {
    let mut shares = Shares::default();
    let mut names: BTreeMap<u32, &str> = BTreeMap::new();
    let mut imported = 0_u32;
    let mut bodies: Vec<usize> = Vec::new();
    let mut known = 0;
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                known += section.range().len();
                shares.rest += section.range().len();
                for import in section.into_imports() {
                    if matches!(import?.ty, wasmparser::TypeRef::Func(_)) {
                        imported += 1;
                    }
                }
            }
            Payload::CodeSectionEntry(body) => {
                known += body.range().len();
                bodies.push(body.range().len());
            }
            Payload::DataSection(section) => {
                known += section.range().len();
                shares.data += section.range().len();
            }
            Payload::CustomSection(section) => {
                known += section.range().len();
                let KnownCustom::Name(section) = section.as_known() else {
                    continue;
                };
                for part in section {
                    if let Name::Function(functions) = part? {
                        for naming in functions {
                            let naming = naming?;
                            names.insert(naming.index, naming.name);
                        }
                    }
                }
            }
            _ => {}
        }
    }
    shares.rest += module.len() - known;
    for (index, bytes) in (imported..).zip(bodies) {
        let (package, path) = origin(names.get(&index).copied().unwrap_or_default());
        *shares
            .functions
            .entry(package)
            .or_default()
            .entry(path)
            .or_default() += bytes;
    }
    Ok(shares)
}

/// The crate and the module that a function counts for.
///
/// Generic code counts for whom it was made: for the first crate of this repository that its name
/// holds, else for the first that isn't the standard library. Sorting a list of drafts, or Yew's
/// life of a component, is bytes of the drafts and of that component.
fn origin(name: &str) -> (String, String) {
    const OWN: [&str; 3] = ["siapklaster", "readiness", "readiness_link"];
    const STANDARD: [&str; 3] = ["alloc", "core", "std"];
    let name = format!("{:#}", rustc_demangle::demangle(name));
    let name = without_hashes(&name);
    let paths: Vec<&str> = paths(&name).collect();
    let package = |path: &str| path.split("::").next().unwrap_or_default().to_owned();
    let first = |fits: &dyn Fn(&str) -> bool| paths.iter().find(|path| fits(&package(path)));
    let Some(path) = first(&|package| OWN.contains(&package))
        .or_else(|| first(&|package| !STANDARD.contains(&package)))
        .or_else(|| paths.first())
    else {
        return ("without a name".to_owned(), String::new());
    };
    // A module's name is written small, a type's isn't; the last part is the function itself.
    let parts: Vec<&str> = path.split("::").collect();
    let modules: Vec<&str> = parts[..parts.len() - 1]
        .iter()
        .copied()
        .take_while(|part| part.starts_with(|first: char| first.is_lowercase() || first == '_'))
        .collect();
    let module = if modules.is_empty() {
        package(path)
    } else {
        modules.join("::")
    };
    (package(path), module)
}

/// The linker has made names readable already, and left hashes in them: at their end, as in
/// `a::b::h0123456789abcdef`, or behind each crate, as in `a[0123456789abcdef]::b`.
fn without_hashes(name: &str) -> String {
    let is_hash =
        |text: &str| text.len() == 16 && text.bytes().all(|sign| sign.is_ascii_hexdigit());
    let name = match name.rsplit_once("::h") {
        Some((before, hash)) if is_hash(hash) => before,
        _ => name,
    };
    let mut parts = name.split('[');
    let mut clean = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, after)) if is_hash(hash) => clean.push_str(after),
            _ => {
                clean.push('[');
                clean.push_str(part);
            }
        }
    }
    clean
}

/// The paths that a function's name is made of: `a::b` and `c::d::e` of `<a::b as c::d>::e`.
fn paths(name: &str) -> impl Iterator<Item = &str> {
    name.split(|sign: char| !(sign.is_alphanumeric() || sign == '_' || sign == ':'))
        .map(|word| word.trim_matches(':'))
        .filter(|word| word.contains("::"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str) -> (String, String) {
        origin(name)
    }

    #[test]
    fn a_function_counts_for_its_module() {
        let (package, module) = of("siapklaster::state::draft::Draft::answer");
        assert_eq!(
            (package.as_str(), module.as_str()),
            ("siapklaster", "siapklaster::state::draft")
        );
        let (package, module) = of("readiness::evaluate");
        assert_eq!(
            (package.as_str(), module.as_str()),
            ("readiness", "readiness")
        );
    }

    #[test]
    fn a_method_of_a_trait_counts_for_the_type() {
        let (_, module) = of("<yew::html::Classes as core::fmt::Debug>::fmt");
        assert_eq!(module, "yew::html");
    }

    #[test]
    fn generic_code_counts_for_whom_it_was_made() {
        let (package, module) = of(
            "core::slice::sort::stable::drift::sort<siapklaster::state::draft::Draft, core::cmp::Less>",
        );
        assert_eq!(
            (package.as_str(), module.as_str()),
            ("siapklaster", "siapklaster::state::draft")
        );
        let (package, _) = of("alloc::vec::Vec<u8>::push");
        assert_eq!(package, "alloc");
    }

    #[test]
    fn names_are_read_as_the_compiler_and_as_the_linker_write_them() {
        for name in [
            "_ZN11siapklaster5route5parse17h0123456789abcdefE",
            "siapklaster::route::parse::h0123456789abcdef",
            "siapklaster[0123456789abcdef]::route::parse",
            "<yew::html::Runner<siapklaster::route::Outlet> as yew::scheduler::Runnable>::run",
        ] {
            let (package, module) = of(name);
            assert_eq!(
                (package.as_str(), module.as_str()),
                ("siapklaster", "siapklaster::route"),
                "{name}"
            );
        }
        assert_eq!(of("").0, "without a name");
    }

    #[test]
    fn the_optimizer_is_called_as_the_page_says() {
        let page = "<link data-wasm-opt=\"z\" data-wasm-opt-params=\"--a --b\">";
        assert_eq!(optimizer_parameters(page), Some(vec!["--a", "--b"]));
    }
}
