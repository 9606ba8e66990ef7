import Konaplate
package import StrictText

extension WireRecord {
    /// Reads what a sandbox says of a request; `nil` where it is nothing of that kind.
    package init?(_ json: JSON) {
        guard let number = json["number"]?.wholeNumber.flatMap({ Int(exactly: $0) }),
            let time = json["time"]?.string,
            let correlationID = json["correlationId"]?.string, let method = json["method"]?.string,
            let path = json["path"]?.string, let body = json["body"].flatMap({ Body($0) })
        else { return nil }
        self.number = number
        self.time = time
        self.correlationID = CorrelationID(rawValue: correlationID)
        self.method = method
        self.path = path
        self.body = body
        api = json["api"]?.string
        let verdict = json["verdict"]
        httpStatus = verdict?["httpStatus"]?.wholeNumber.flatMap { Int(exactly: $0) }
        code = verdict?["code"]?.string
        reason = verdict?["reason"]?.string
        assumed = verdict?["assumed"]?.values.compactMap(\.string) ?? []
        mistakes = json["mistakes"]?.values.compactMap { Sentence($0) } ?? []
        headers = json["headers"]?.values.compactMap { Header($0) } ?? []
        token = json["token"]?["steps"]?.values.compactMap { Step($0) } ?? []
        isTokenRight = json["token"]?["isRight"]?.bool
        answerHeaders =
            json["answer"]?["headers"]?.values.compactMap { header in
                header["name"]?.string.map { Header(name: $0, value: header["value"]?.string, expected: nil) }
            } ?? []
        answer = json["answer"]?["body"].flatMap { Body($0) }
    }
}

extension WireRecord.Sentence {
    fileprivate init?(_ json: JSON) {
        guard let korean = json["ko"]?.string, let english = json["en"]?.string else { return nil }
        self.init(korean: korean, english: english)
    }
}

extension WireRecord.Header {
    fileprivate init?(_ json: JSON) {
        guard let name = json["name"]?.string else { return nil }
        let isRight = json["isRight"]?.bool ?? true
        self.init(
            name: name, value: json["received"]?.string,
            expected: isRight ? nil : json["expected"].flatMap { WireRecord.Sentence($0) })
    }
}

extension WireRecord.Step {
    fileprivate init?(_ json: JSON) {
        guard let title = json["title"].flatMap({ WireRecord.Sentence($0) }), let result = json["result"]?.string
        else { return nil }
        self.init(title: title, result: result)
    }
}

extension WireRecord.Body {
    fileprivate init?(_ json: JSON) {
        let text = json["text"]?.string ?? ""
        let examination = json["encData"]
        let names = examination?["parts"]?.values ?? []
        let message = (try? JSON(text: text))?["encData"]?.string
        let texts = message?.split(separator: ".", omittingEmptySubsequences: false).map { String($0) } ?? []
        self.init(
            text: Personal(text), plainText: json["plainText"]?.string.map { Personal($0) },
            parts: zip(names, texts).compactMap { part, text in
                part["name"]?.string.map { name in
                    WireRecord.Part(
                        name: name, text: text, bytes: part["bytes"]?.wholeNumber.flatMap { Int(exactly: $0) })
                }
            }, header: examination?["header"]?.string)
    }
}

extension JSON {
    fileprivate var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    fileprivate var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    fileprivate var values: [JSON] {
        if case .array(let values) = self { values } else { [] }
    }
}
