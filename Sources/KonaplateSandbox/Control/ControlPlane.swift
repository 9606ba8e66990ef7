import Konaplate
import StrictText

/// What a sandbox offers beside the platform's APIs, under `/sandbox/`, to whoever has the access key.
struct ControlPlane: Sendable {
    /// A request to it, with the path's variable part.
    struct Call: Sendable {
        let request: ReceivedRequest
        /// What stands for `{}` in the route's path.
        let argument: String
        let query: [String: String]
    }

    /// A method and a path, of which a part `{}` may be anything.
    struct Route: Sendable {
        let method: String
        let path: [String]
        var isOpen = false
        let answer: @Sendable (Call) async throws(Refusal) -> ControlAnswer

        init(
            _ method: String, _ path: String, isOpen: Bool = false,
            _ answer: @escaping @Sendable (Call) async throws(Refusal) -> ControlAnswer
        ) {
            self.method = method
            self.path = path.split(separator: "/").map { String($0) }
            self.isOpen = isOpen
            self.answer = answer
        }

        /// The part of a path that stands for `{}`, empty where there is none; `nil` where the path is another one.
        func argument(in parts: [String]) -> String? {
            guard parts.count == path.count else { return nil }
            var argument = ""
            for (own, part) in zip(path, parts) {
                if own == "{}" { argument = part } else if own != part { return nil }
            }
            return argument
        }
    }

    let accessKey: Secret
    let routes: [Route]

    /// Whether a target is one of this plane's, known or not.
    func owns(_ target: String) -> Bool { target.hasPrefix("/sandbox/") }

    /// Answers a request.
    func answer(_ request: ReceivedRequest) async throws(Refusal) -> ControlAnswer {
        let found = candidates(at: request.target)
        guard !found.isEmpty else { throw .unknownPath }
        guard let (route, argument) = found.first(where: { $0.route.method == request.method }) else { throw .method }
        let hasKey = request.header(HeaderName.accessKey)?.hasSameBytes(as: accessKey) == true
        guard route.isOpen || hasKey else { throw .unauthorized }
        guard request.body != nil else { throw .bodyTooLarge }
        return try await route.answer(
            Call(request: request, argument: argument, query: Self.query(of: request.target)))
    }

    /// The methods that a path takes, as HTTP 405 names them.
    func allowedMethods(at target: String) -> String {
        candidates(at: target).map(\.route.method).joined(separator: ", ")
    }

    private func candidates(at target: String) -> [(route: Route, argument: String)] {
        let parts = target.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            .map { String($0) }
        return routes.compactMap { route in route.argument(in: parts).map { (route, $0) } }
    }

    private static func query(of target: String) -> [String: String] {
        guard let mark = target.firstIndex(of: "?") else { return [:] }
        let pairs = target[target.index(after: mark)...].split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        }
        return Dictionary(pairs, uniquingKeysWith: { _, last in last })
    }
}
