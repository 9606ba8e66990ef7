import TestSupport

/// What a sandbox's own log says of the registrations that arrived.
struct SandboxArrivals {
    /// How many arrived whole, by member.
    let counts: [String: Int]
    /// The members that one of them registered.
    let registered: Set<String>

    init(_ workshop: Workshop) throws {
        let entries = try workshop.registrations()
        counts = Dictionary(entries.compactMap { entry in entry["userId"].map { ($0, 1) } }, uniquingKeysWith: +)
        registered = Set(entries.filter { $0["effect"] == "registered" }.compactMap { $0["userId"] })
    }
}
