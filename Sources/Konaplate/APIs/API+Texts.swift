extension API {
    /// A text beside a response code as it may be shown.
    /// - Returns: The text, where the code's entry or this API's page has it, with or without the name of a declared field
    ///   behind it; for any other text a mark with its length.
    package func shownText(_ text: String, code: ResponseCode) -> String {
        guard !text.isEmpty else { return "" }
        let entry = entry(for: code)
        let known = [entry?.message].compactMap { $0 } + (entry?.otherMessages ?? []) + texts
        let isKnown = known.contains { !$0.isEmpty && self.isKnown(text, $0) }
        return isKnown ? text : "(undocumented text, \(text.count) characters)"
    }

    private func isKnown(_ text: String, _ known: String) -> Bool {
        // Pages differ in the full stop at the end.
        if text.withoutFullStop == known.withoutFullStop { return true }
        guard text.hasPrefix(known + " ") else { return false }
        let names = Set(Self.commonNames + request.fields.allNames + answer.fields.allNames)
        return text.dropFirst(known.count + 1).split(separator: ".", omittingEmptySubsequences: false)
            .allSatisfy { names.contains(String($0)) }
    }

    /// What every call has, and a refusal may name.
    private static let commonNames = [
        HeaderName.aspID, HeaderName.correlationID, HeaderName.accessKey, HeaderName.cryptoKeyID,
        HeaderName.transactionToken, HeaderName.transactionTime, HeaderName.timeZone, "Accept", "Content-Type",
        "encData",
        "body", "path", "method",
    ]
}

extension String {
    fileprivate var withoutFullStop: Substring { hasSuffix(".") ? dropLast() : self[...] }
}

extension [Field] {
    /// The names of the fields and of those within them.
    fileprivate var allNames: [String] { flatMap { [$0.name] + $0.kind.names } }
}

extension Field.Kind {
    fileprivate var names: [String] {
        switch self {
        case .object(let fields): fields.allNames
        case .array(let kind): kind.names
        case .number, .text, .choice, .boolean, .raw: []
        }
    }
}
