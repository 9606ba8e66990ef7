import Konaplate
import StrictText

extension ClientMistake {
    /// What is wrong with the body, beside encryption.
    static func body(_ body: BodyReading, of request: KeptRequest, for api: API?) -> [ClientMistake] {
        guard body.bytes != nil else {
            guard request.verdict.reason == Refusal.bodyTooLarge.reason else { return [] }
            return [ClientMistake(.bodyTooLarge, "본문이 1 MiB보다 큽니다.", "The body is over 1 MiB.")]
        }
        if let malformed = body.malformed { return [self.malformed(malformed, body.bytes ?? [])] }
        var mistakes: [ClientMistake] = []
        if body.message == nil, api?.request.isEncrypted == true {
            mistakes.append(
                ClientMistake(
                    .plainBody, "이 API의 요청은 암호화해야 하는데 평문을 보냈습니다. JSON을 JWE로 암호화해 {\"encData\":\"…\"}로 보내세요.",
                    "This API wants its request encrypted and the body is plain: encrypt the JSON as a JWE and send "
                        + "{\"encData\":\"…\"}."))
        }
        if body.message != nil, request.received.header(HeaderName.cryptoKeyID) == nil {
            mistakes.append(
                ClientMistake(
                    .encryptedWithoutKeyID, "본문은 암호화했는데 X-KM-Crypto-Key-Id 헤더가 없습니다.",
                    "The body is encrypted and the header X-KM-Crypto-Key-Id is missing."))
        }
        mistakes += message(body)
        if let api, let members = body.members, let fault = api.request.fault(in: members, allowsUndeclared: true) {
            mistakes.append(field(fault, members))
        }
        if request.verdict.reason == "unknownMember" {
            mistakes.append(
                ClientMistake(
                    .memberIDUnknown, "이 샌드박스에 없는 userId입니다. 시험 회원은 50000000001부터 50000000010까지입니다.",
                    "Nobody here has this userId; the test members are 50000000001 to 50000000010."))
        }
        return mistakes
    }

    private static func malformed(_ malformed: JSON.Malformed, _ bytes: [UInt8]) -> ClientMistake {
        let place = Sentence(
            "\(malformed.line)행 \(malformed.column)열", "line \(malformed.line), column \(malformed.column)")
        switch malformed.problem {
        case .repeatedName:
            return ClientMistake(
                .bodyRepeatedName, "본문의 JSON에 같은 이름이 두 번 나옵니다(\(place.korean)).",
                "The JSON of the body has a name twice (\(place.english)).")
        case .tooDeep:
            return ClientMistake(
                .bodyTooDeep, "본문의 JSON이 너무 깊습니다. \(JSON.maximumDepth)단계까지 받습니다.",
                "The JSON of the body is nested too deeply: \(JSON.maximumDepth) levels are taken.")
        case .syntax where !bytes.contains(UInt8(ascii: "{")) && bytes.contains(UInt8(ascii: "=")):
            return ClientMistake(
                .bodyForm, "본문이 폼 형식(이름=값)입니다. JSON 객체를 보내세요.",
                "The body is a form (name=value): send a JSON object.")
        case .syntax, .encoding:
            return ClientMistake(
                .bodyNotJSON, "본문이 올바른 JSON이 아닙니다(\(place.korean)).",
                "The body is no valid JSON (\(place.english)).")
        }
    }

    private static func field(_ fault: FieldFault, _ members: [JSON.Member]) -> ClientMistake {
        if fault.path == Field.userID.name, case .string? = members[fault.path] {
            return ClientMistake(
                .memberIDAsText, "userId는 문자열이 아니라 숫자입니다: {\"userId\":50000000001}",
                "userId is a number, not a string: {\"userId\":50000000001}.")
        }
        let problem =
            switch fault.problem {
            case .missing: Sentence("없습니다", "is missing")
            case .wrongType: Sentence("다른 형식입니다", "has another type")
            case .wrongLength: Sentence("길이가 다릅니다", "has another length")
            case .notAllowed, .undeclared: Sentence("허용되지 않는 값입니다", "has a value that is not allowed")
            }
        return ClientMistake(
            .field, "본문의 항목 \(fault.path): \(problem.korean).",
            "The member \(fault.path) of the body \(problem.english).")
    }
}
