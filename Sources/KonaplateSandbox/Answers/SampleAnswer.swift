import Konaplate
import StrictText

/// An answer made from an API's declaration: plausible, and the same for the same subject every time.
///
/// It holds every declared member, secrets included: they are what a client has to hide.
struct SampleAnswer {
    private let member: SandboxMember?
    private let subject: Subject
    private let request: [JSON.Member]
    private var generator: SplitMix64

    /// Begins an answer; the member is the one that the call is about, where it is about one.
    init(_ subject: Subject, member: SandboxMember?, request: [JSON.Member], api: API) {
        self.subject = subject
        self.member = member
        self.request = request
        // FNV-1a: the library's own hashes differ from process to process.
        let text = "\(api.path) \(subject.seedText)"
        generator = SplitMix64(
            seed: text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }

    /// The members of the answer.
    mutating func members(_ fields: [Field]) -> [JSON.Member] {
        fields.map { JSON.Member($0.name, value($0)) }
    }

    private mutating func value(_ field: Field) -> JSON {
        // What the request named is what the answer is about.
        if let asked = request[field.name], field.kind.problem(of: asked) == nil { return asked }
        if let known = known(field) { return known }
        return value(field.kind, field)
    }

    private mutating func value(_ kind: Field.Kind, _ field: Field) -> JSON {
        switch kind {
        case .number(let range): .integer(number(in: range, field))
        case .text(let length): .string(text(length, field))
        case .choice(let values): values.isEmpty ? .string("") : .string(generator.element(of: values))
        case .boolean: .bool(generator.below(2) == 0)
        case .object(let fields): .object(members(fields))
        case .array(let kind): .array((0..<(1 + generator.below(3))).map { _ in value(kind, field) })
        case .raw: .object([])
        }
    }

    /// What is known of the member, where it fits the declaration.
    private func known(_ field: Field) -> JSON? {
        guard let member else { return nil }
        let value: JSON? =
            switch (field.name, field.dataClass) {
            case (Field.userID.name, _): .integer(member.memberID.value)
            case (Field.birthDate.name, _): .string(member.birthDate)
            case (Field.ci.name, _): .string(member.connectingInformation)
            case (Field.bankCode.name, _): member.account.map { .string($0.bankCode) }
            case (Field.bankName.name, _): member.account.map { .string($0.bankName) }
            case (Field.accountID.name, _): member.account.map { .string($0.accountID) }
            case (Field.aspID.name, _): .string(SandboxDefaults.aspID)
            case (_, .name): .string(member.name)
            case (_, .account): member.account.map { .string($0.number) }
            case (_, .contact(.mobile)): .string(member.mobile)
            case (_, .contact(.loginID)), (_, .contact(.email)): .string(member.loginID)
            default: nil
            }
        return value.flatMap { field.kind.problem(of: $0) == nil ? $0 : nil }
    }

    private mutating func number(in range: ClosedRange<UInt64>, _ field: Field) -> UInt64 {
        // Amounts of a size that a card has; other numbers may be anywhere.
        let limit: UInt64 = field.dataClass == .money ? 2_000_000 : UInt64(Int.max)
        let upper = max(range.lowerBound, min(range.upperBound, limit))
        let span = min(upper - range.lowerBound, UInt64(Int.max - 1))
        let drawn = range.lowerBound + UInt64(generator.below(Int(span) + 1))
        return field.dataClass == .money ? max(range.lowerBound, drawn / 10 * 10) : drawn
    }

    private mutating func text(_ length: ClosedRange<Int>, _ field: Field) -> String {
        let usual = min(max(length.lowerBound, 8), length.upperBound)
        switch field.dataClass {
        case .name:
            return fitted(KoreanNames.draw(isMale: generator.below(2) == 0, from: &generator).hangul, to: length)
        case .contact(.mobile): return fitted("010-0" + generator.digits(3) + "-" + generator.digits(4), to: length)
        case .contact(.loginID), .contact(.email): return fitted("user\(generator.digits(4))@example.com", to: length)
        case .contact(.address): return fitted("서울특별시 마포구 월드컵북로 \(1 + generator.below(400))", to: length)
        case .cardReference: return "Q1" + hexadecimal(max(0, length.upperBound - 2))
        case .account: return generator.digits(min(max(length.lowerBound, 12), length.upperBound))
        case .card where length.contains(16): return "9491" + generator.digits(12)
        case .money, .card, .secret, .reference, .identity, .habit, .public, .hidden, .message:
            return length.contains(14) && isTime(field) ? time() : generator.digits(usual)
        }
    }

    private func isTime(_ field: Field) -> Bool { field.name.contains("ate") || field.name.contains("ime") }

    /// `yyyyMMddHHmmss`, somewhere in 2026.
    private mutating func time() -> String {
        ([(1, 12), (1, 28), (0, 24), (0, 60), (0, 60)] as [(Int, Int)]).reduce("2026") { text, part in
            let number = part.0 + generator.below(part.1)
            return text + (number < 10 ? "0\(number)" : "\(number)")
        }
    }

    private mutating func hexadecimal(_ count: Int) -> String {
        String((0..<count).map { _ in generator.element(of: Array("0123456789ABCDEF")) })
    }

    /// A text cut or filled up to a length.
    private mutating func fitted(_ text: String, to length: ClosedRange<Int>) -> String {
        let cut = String(text.prefix(length.upperBound))
        return cut + generator.digits(max(0, length.lowerBound - cut.count))
    }
}

extension Subject {
    /// What tells one subject from another; it goes nowhere but into a seed.
    fileprivate var seedText: String {
        switch self {
        case .member(let memberID): "member \(memberID)"
        case .card(let card): "card \(card.exposed)"
        case .registration(let number): "registration \(number)"
        case .reference(let number): "reference \(number)"
        case .person(let person): "person \(person.exposed)"
        case .nothing: ""
        }
    }
}
