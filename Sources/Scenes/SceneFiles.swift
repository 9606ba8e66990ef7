/// The scenes of this folder, as they are part of the program.
package enum SceneFiles {
    /// The name and the bytes of every file, in the order in which they are played.
    package static let all: [(name: String, bytes: [UInt8])] = [
        ("success", PackageResources.success_keys),
        ("refusal", PackageResources.refusal_keys),
        ("lost-answer", PackageResources.lost_answer_keys),
        ("many", PackageResources.many_keys),
        ("two-agents", PackageResources.two_agents_keys),
    ]
}
