package import Wording

/// The screen with nothing personal on it, drawn by a key or after some time without one.
///
/// What is in flight goes on behind it.
package struct Curtain: Sendable, Equatable {
    /// What has happened since it was drawn, without anything personal.
    package var news: Phrase?
}
