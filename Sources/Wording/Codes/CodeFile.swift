import Konaplate
package import MemberDesk
package import StrictText

/// A team's own texts for response codes, read and checked.
///
/// ```toml
/// [codes."002_099"]
/// meaning = { ko = "점검 중입니다", en = "Maintenance" }
/// advice = { ko = "한 시간 뒤에 다시 시도하세요.", en = "Try again in an hour." }
/// say = { ko = "지금은 점검 중입니다.", en = "The service is under maintenance." }
///
/// [apis."bankaccounts/inquiry"."002_099"]
/// meaning.ko = "…"
/// meaning.en = "…"
/// ```
package struct CodeFile: Sendable {
    let texts: [CodeDictionary.Key: CodeTexts]

    /// Reads a file.
    /// - Parameters:
    ///   - path: The file.
    ///   - place: The key of the configuration that names it.
    ///   - known: What has a meaning without the file; everything else needs one in it.
    /// - Throws: ``ConfigurationError`` for a file that cannot be read, with the place that names it, and for the first
    ///   mistake in it, with its own place.
    package init(
        contentsOf path: String, namedAt place: TextPlace? = nil, over known: CodeDictionary = .builtIn
    ) throws(ConfigurationError) {
        try self.init(TOMLDocument(configurationAt: path, namedAt: place), known)
    }

    /// Checks a text.
    package init(text: String, file: String, over known: CodeDictionary = .builtIn) throws(ConfigurationError) {
        try self.init(TOMLDocument(configuration: text, file: file), known)
    }

    private init(_ document: TOMLDocument, _ known: CodeDictionary) throws(ConfigurationError) {
        let content = try document.configuration(Content.self)
        var texts: [CodeDictionary.Key: CodeTexts] = [:]
        func add(_ table: [String: Content.Texts], api: String?, at path: TOMLPath) throws(ConfigurationError) {
            for (code, entry) in table.sorted(by: { $0.key < $1.key }) {
                let place = document.place(of: path + code)
                let key = CodeDictionary.Key(code: ResponseCode(rawValue: code), api: api)
                guard key.code.isWellFormed else {
                    throw ConfigurationError(.invalidValue, .value(.notACode), at: place)
                }
                texts[key] = try entry.checked(at: path + code, document)
            }
        }
        try add(content.codes ?? [:], api: nil, at: TOMLPath(keys: "codes"))
        for (name, table) in (content.apis ?? [:]).sorted(by: { $0.key < $1.key }) {
            let path = TOMLPath(keys: "apis", name)
            guard API.catalogue.contains(where: { $0.name == name }) else {
                throw ConfigurationError(.invalidValue, .unknownAPI(name), at: document.place(of: path))
            }
            try add(table, api: name, at: path)
        }
        for key in texts.keys.sorted(by: { ($0.code.rawValue, $0.api ?? "") < ($1.code.rawValue, $1.api ?? "") }) {
            let isKnown = known.entry(for: key.code, api: key.api) != nil
            let general = texts[CodeDictionary.Key(code: key.code, api: nil)]
            guard isKnown || texts[key]?.meaning != nil || general?.meaning != nil else {
                let place =
                    key.api.map { document.place(of: "apis", $0, key.code.rawValue) }
                    ?? document.place(of: "codes", key.code.rawValue)
                throw ConfigurationError(.missingKey, .noMeaning, at: place)
            }
        }
        self.texts = texts
    }
}

/// The file as it is written, before its texts are checked.
private struct Content: Decodable {
    var codes: [String: Texts]?
    var apis: [String: [String: Texts]]?

    enum CodingKeys: String, CodingKey, CaseIterable { case codes, apis }

    struct Texts: Decodable {
        var meaning: Text?
        var advice: Text?
        var say: Text?

        enum CodingKeys: String, CodingKey, CaseIterable { case meaning, advice, say }

        /// The texts, none of which is empty.
        func checked(at path: TOMLPath, _ document: TOMLDocument) throws(ConfigurationError) -> CodeTexts {
            func phrase(_ text: Text?, _ key: CodingKeys) throws(ConfigurationError) -> Phrase? {
                guard let text else { return nil }
                for (language, words) in [("ko", text.ko), ("en", text.en)]
                where words.allSatisfy(\.isWhitespace) {
                    throw ConfigurationError(
                        .invalidValue, .value(.empty), at: document.place(of: path + key.stringValue + language))
                }
                return Phrase(text.ko, text.en)
            }
            return CodeTexts(
                meaning: try phrase(meaning, .meaning), advice: try phrase(advice, .advice), say: try phrase(say, .say))
        }
    }

    /// A text in both languages: an agent of either has to understand it.
    struct Text: Decodable {
        var ko: String
        var en: String

        enum CodingKeys: String, CodingKey, CaseIterable { case ko, en }
    }
}

extension Phrase {
    fileprivate static let noMeaning = Phrase(
        "kona가 모르는 코드입니다. meaning을 쓰세요.", "a code that kona does not know needs a meaning")

    fileprivate static func unknownAPI(_ name: String) -> Phrase {
        let names = API.catalogue.map(\.name)
        let meant = closestMatch(to: name, among: names)
        return Phrase(
            "없는 API입니다: \(name).\(meant.map { " 비슷한 이름: \($0)" } ?? " API: \(names.joined(separator: ", "))")",
            "there is no API \(name); "
                + (meant.map { "did you mean \($0)?" } ?? "the APIs are \(names.joined(separator: ", "))"))
    }
}
