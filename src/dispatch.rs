//! Where components hand over what the person does.

use yew::Callback;

use crate::components::drafts::export;
use crate::startup::speak;
use crate::state::{Action, Command, Export};
use crate::store::Store;

/// Hands actions to the state and carries commands out. Always the same one, so a component
/// that holds it is not drawn anew for it.
#[derive(Clone, PartialEq)]
pub struct Dispatch(Store);

impl Dispatch {
    /// Hands over to `store`.
    pub fn new(store: Store) -> Dispatch {
        Dispatch(store)
    }

    /// Lets an action happen.
    pub fn send(&self, action: Action) {
        self.0.dispatch(action);
    }

    /// Carries a command out.
    pub fn command(&self, command: Command) {
        let store = &self.0;
        store.dispatch(match command {
            Command::Go(route) => Action::Go(route),
            Command::Begin(depth) => Action::Begin(depth),
            Command::Speak(language) => return speak(store, language),
            Command::Copy(assessment) => Action::Copy(assessment),
            Command::Join { draft, answers } => Action::Join {
                draft,
                letter: answers,
            },
            Command::Import(Ok(text)) => Action::Import(text),
            Command::Import(Err(fault)) => Action::Refused(fault),
            Command::Resolve(resolution) => Action::Resolve(resolution),
            Command::Rename { draft, name } => Action::Rename { draft, name },
            Command::Delete(draft) => Action::Delete(draft),
            Command::Undo => Action::Undo,
            Command::Remove(key) => Action::Remove(key),
            Command::Wipe => Action::Wipe,
            Command::Export(Export::Open) => return export::export_open(store),
            Command::Export(Export::Draft(id, name)) => {
                return export::export_draft(store, &id, name.as_deref());
            }
            Command::Export(Export::Stored(key, name)) => {
                return export::export_key(store, &key, &name);
            }
            Command::CopyOwnAnswers => {
                return crate::components::layout::own_answers::copy_link(store.clone());
            }
        });
    }

    /// A callback for any event that lets an action happen.
    pub fn sends<E: 'static>(&self, action: Action) -> Callback<E> {
        let dispatch = self.clone();
        Callback::from(move |_| dispatch.send(action.clone()))
    }

    /// A callback for any event that carries a command out.
    pub fn does<E: 'static>(&self, command: Command) -> Callback<E> {
        let dispatch = self.clone();
        Callback::from(move |_| dispatch.command(command.clone()))
    }
}
