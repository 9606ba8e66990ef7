package import Konaplate
package import MemberDesk

/// All that is known of response codes: the platform's public documentation, and over it what the team has added.
///
/// A team's text wins over ours, and an entry for an API over one for every API; what the winner does not say is taken
/// from the next. None of it changes an outcome.
package struct CodeDictionary: Hashable, Sendable {
    /// What a text is for: a code at one API, or at every one.
    struct Key: Hashable, Sendable {
        let code: ResponseCode
        let api: String?
    }

    private var own: [Key: CodeTexts]
    private var teams: [Key: CodeTexts] = [:]

    /// What this program knows by itself.
    package static let builtIn = CodeDictionary(own: ownTexts)

    private static let ownTexts: [Key: CodeTexts] = {
        var texts: [Key: CodeTexts] = [:]
        for entry in ResponseCode.catalogue { texts[Key(code: entry.code, api: nil)] = CodeTexts(entry) }
        for api in API.catalogue {
            for code in api.codes {
                guard let entry = api.entry(for: code.code), entry != code.code.entry else { continue }
                texts[Key(code: code.code, api: api.name)] = CodeTexts(entry)
            }
        }
        return texts
    }()

    private init(own: [Key: CodeTexts]) {
        self.own = own
    }

    /// The dictionary with a team's file over it.
    package func adding(_ file: CodeFile) -> CodeDictionary {
        var dictionary = self
        dictionary.teams.merge(file.texts) { _, new in new }
        return dictionary
    }

    /// The dictionary with the codes that a profile names, because the platform's public pages do not print them.
    package func knowing(_ codes: ProfileResponseCodes) -> CodeDictionary {
        var dictionary = self
        let texts: [(String, Phrase)] = [
            (codes.accountNotRegistered, Phrase("등록된 충전계좌가 없습니다", "The member has no recharge account")),
            (
                codes.alreadyRegistered,
                Phrase("자동충전 계좌가 이미 등록되어 있습니다", "The account is already registered for auto recharge")
            ),
        ]
        for (code, meaning) in texts {
            let key = Key(code: ResponseCode(rawValue: code), api: nil)
            if dictionary.own[key] == nil { dictionary.own[key] = CodeTexts(meaning: meaning) }
        }
        return dictionary
    }

    /// Every entry, by code; those for one API behind the one for every API.
    package var entries: [CodeEntry] {
        Set(own.keys).union(teams.keys)
            .sorted { ($0.code.rawValue, $0.api ?? "") < ($1.code.rawValue, $1.api ?? "") }
            .compactMap { entry(for: $0.code, api: $0.api) }
    }

    /// What is known of a code that an API answered with.
    package func entry(for code: ResponseCode, api: String? = nil) -> CodeEntry? {
        let general = Key(code: code, api: nil)
        let special = api.map { Key(code: code, api: $0) }
        let team = special.flatMap { teams[$0] }.map { $0.over(teams[general]) } ?? teams[general]
        let ours = special.flatMap { own[$0] }.map { $0.over(own[general]) } ?? own[general]
        let texts = (team ?? CodeTexts()).over(ours)
        guard let meaning = texts.meaning else { return nil }
        let isSpecial = special.map { teams[$0] != nil || own[$0] != nil } ?? false
        return CodeEntry(
            code: code, api: isSpecial ? api : nil, message: texts.message ?? "", meaning: meaning,
            advice: texts.advice, say: texts.say, source: team == nil ? .kona : .team)
    }

    /// The texts of the team alone.
    func teamTexts(for code: ResponseCode, api: String) -> CodeTexts? {
        let general = teams[Key(code: code, api: nil)]
        return teams[Key(code: code, api: api)].map { $0.over(general) } ?? general
    }
}

extension CodeTexts {
    fileprivate init(_ entry: ResponseCodeEntry) {
        self.init(message: entry.message, meaning: Phrase(entry.koreanMeaning, entry.meaning))
    }
}
