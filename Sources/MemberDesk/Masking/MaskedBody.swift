import Konaplate
import StrictText

/// A body as it may be shown: a fold over its JSON, guided by what the API declares.
///
/// A declared member shows what its class lets show. Of an undeclared one the name is shown where it is a plain word, never
/// the value; a last line says how many there were.
struct MaskedBody {
    /// What stands in the place of a secret.
    static let secretMark = "(secret)"
    /// What stands in the place of a value that is not shown.
    static let hiddenMark = "(hidden)"
    /// What stands in the place of a value that is shown on a screen, but not kept.
    static let notKeptMark = "(not kept)"

    private let policy: MaskingPolicy
    private let api: API
    private let code: ResponseCode?
    private let keepsHabits: Bool
    private var undeclared = 0

    /// Masks the bodies of an API's calls.
    ///
    /// The text of an answer is known by its `code`. `keepsHabits` says whether what tells what a person does may be
    /// shown, which the journal must not.
    init(_ api: API, policy: MaskingPolicy, code: ResponseCode? = nil, keepsHabits: Bool = false) {
        self.api = api
        self.policy = policy
        self.code = code
        self.keepsHabits = keepsHabits
    }

    /// A request's body.
    func request(_ json: JSON) -> String {
        text(json, api.request.fields)
    }

    /// An answer's body; of what is no JSON object only the length is said.
    func answer(_ json: JSON?, byteCount: Int) -> String {
        guard let json else { return "(\(byteCount) bytes, not JSON)" }
        guard case .object = json else { return "(\(byteCount) bytes, no JSON object)" }
        let declared = Set(api.answer.fields.map(\.name))
        return text(json, api.answer.fields + Self.envelope.filter { !declared.contains($0.name) })
    }

    /// What every answer has.
    private static let envelope: [Field] = [
        .object(
            "response", .text("code", 7...7, .public), .text("description", 0...1000, .message),
            .text("message", 0...1000, .message)),
        .text("encData", 0...(1 << 20), .identity), .text("code", 7...7, .public),
        .text("description", 0...1000, .message), .text("message", 0...1000, .message),
    ]

    private func text(_ json: JSON, _ fields: [Field]) -> String {
        guard case .object(let members) = json else { return Self.hiddenMark }
        var fold = self
        let shown = JSON.object(fold.shown(members, fields)).prettyText
        switch fold.undeclared {
        case 0: return shown
        case 1: return "\(shown)\n(1 undeclared member hidden)"
        case let count: return "\(shown)\n(\(count) undeclared members hidden)"
        }
    }

    private mutating func shown(_ members: [JSON.Member], _ fields: [Field]) -> [JSON.Member] {
        members.map { member in
            guard let field = fields[member.name] else {
                undeclared += 1
                return JSON.Member(Self.shownName(member.name), .string(Self.hiddenMark))
            }
            return JSON.Member(member.name, shown(member.value, field.kind, field.dataClass))
        }
    }

    private mutating func shown(_ value: JSON, _ kind: Field.Kind, _ dataClass: DataClass) -> JSON {
        if dataClass == .secret { return .string(Self.secretMark) }
        if dataClass == .habit, !keepsHabits { return .string(Self.notKeptMark) }
        switch (kind, value) {
        case (_, .null): return .null
        case (.object(let fields), .object(let members)): return .object(shown(members, fields))
        case (.array(let kind), .array(let values)): return .array(values.map { shown($0, kind, dataClass) })
        case (_, .object), (_, .array): return .string(Self.hiddenMark)
        case (_, .string), (_, .number), (_, .bool): return shownScalar(value, kind, dataClass)
        }
    }

    private func shownScalar(_ value: JSON, _ kind: Field.Kind, _ dataClass: DataClass) -> JSON {
        switch dataClass {
        case .public, .money, .reference, .habit:
            return kind.lets(value, of: dataClass) ? value : .string(Self.hiddenMark)
        case .secret: return .string(Self.secretMark)
        case .hidden: return .string(Self.hiddenMark)
        case .name, .contact, .account, .card, .cardReference, .identity, .message:
            guard let text = value.scalarText, kind.holds(text) else { return .string(Self.hiddenMark) }
            return .string(text.isEmpty ? "" : personal(text, dataClass))
        }
    }

    private func personal(_ text: String, _ dataClass: DataClass) -> String {
        let personal = Personal(text)
        switch dataClass {
        case .name: return policy.name(personal)
        case .contact(.mobile): return policy.mobile(personal)
        case .contact(.loginID), .contact(.email): return policy.loginID(personal)
        case .account: return policy.account(personal)
        // Expiry dates are of this class, too.
        case .card, .cardReference: return text.count < 12 ? Self.hiddenMark : personal.maskedCard
        case .identity where text.count >= 32: return "(\(text.count) characters)"
        case .message: return api.shownText(text, code: code ?? .success)
        case .identity, .contact(.address), .secret, .reference, .habit, .money, .public, .hidden:
            return Self.hiddenMark
        }
    }

    /// A name that is a plain word; with digits it might be a number of somebody's.
    private static func shownName(_ name: String) -> String {
        isWord(name, of: wordCharacters, longest: 32) ? name : hiddenMark
    }

    /// Whether a name begins with a letter and has no more digits than words have.
    static func isWord(_ name: String, of characters: ASCIISet, longest: Int) -> Bool {
        characters.makesUp(name, count: 1...longest) && ASCIISet.letters.makesUp(name.prefix(1), count: 1...1)
            && name.utf8.count(where: ASCIISet.digits.contains) < 4
    }

    private static let wordCharacters = ASCIISet.letters.union(.digits).union("_")
}
