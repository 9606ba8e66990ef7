import Konaplate
import StrictText

/// What a sandbox does out of the ordinary, and which calls are expected to come.
///
/// A scenario is read from a TOML file; what is wrong in one is a ``ScenarioError`` with its place.
package struct Scenario: Sendable {
    /// Decides about shares.
    var seed: UInt64 = 0
    /// The first rule that takes a call decides about it.
    var rules: [ScenarioRule] = []
    var expectations: [ScenarioExpectation] = []

    /// A scenario in which everything is ordinary and nothing is expected.
    package init() {}

    /// Whether nothing is expected, so that nothing can be verified.
    package var expectsNothing: Bool { expectations.isEmpty }
}

/// Which calls a rule or an expectation is about.
struct CallPattern: Sendable, Hashable {
    /// The path of an API; `nil` for all of them.
    var path: String?
    /// The members; `nil` for everybody, and for calls that are about nobody.
    var members: Set<MemberID>?

    func matches(_ api: API?, _ memberID: MemberID?) -> Bool {
        if let path, path != api?.path { return false }
        guard let members else { return api != nil || path == nil }
        return memberID.map { members.contains($0) } ?? false
    }
}

/// What happens to some calls.
struct ScenarioRule: Sendable {
    /// What is answered instead of the ordinary answer.
    enum Fault: Sendable, Hashable {
        /// The connection is closed without an answer.
        case drop
        /// A code, in the platform's form.
        case code(ResponseStatus, httpStatus: Int)
        /// A page of something in front of the platform.
        case page(httpStatus: Int)
        /// An answer that the client cannot decrypt.
        case undecryptable
    }

    var name: String
    var pattern = CallPattern()
    /// How many of the calls pass before the rule begins.
    var skip = 0
    /// How often it applies at most.
    var count: Int?
    /// The share of the calls that it applies to.
    var share = 1.0
    var latency = Duration.zero
    var fault: Fault?
    /// Whether the call is carried out all the same.
    var isCarriedOut = false
}

/// How many calls of a kind have to come.
struct ScenarioExpectation: Sendable {
    var pattern = CallPattern()
    /// The code of the answer; `nil` for any.
    var code: ResponseCode?
    var counts = 1...Int.max
    let place: TextPlace
}
