/// Which of the platform's faces a sandbox shows.
package enum SandboxMode: String, Sendable, CaseIterable {
    /// What is documented and works, with everything else refused at once and for its own reason.
    case strict
    /// As the shared sandbox was observed: a gateway that takes correlation IDs of other lengths, and a database behind
    /// it that does not.
    case faithful
    /// Answers as the pages print them where that contradicts itself: a registration number of two characters.
    case literal
}
