import Konaplate

extension ClientMistake {
    /// What is wrong with the headers beside the token.
    static func headers(
        _ findings: [HeaderFinding], of request: KeptRequest, keys: SandboxKeys
    ) -> [ClientMistake] {
        findings.flatMap { finding -> [ClientMistake] in
            guard let received = finding.received else {
                // Of the crypto key ID the body says more.
                return finding.fault == nil || finding.name == HeaderName.cryptoKeyID ? [] : [missing(finding.name)]
            }
            switch finding.name {
            case HeaderName.correlationID: return correlationID(received)
            case HeaderName.accessKey where finding.fault != nil: return [accessKey(received, keys)]
            case HeaderName.cryptoKeyID where finding.fault != nil: return [cryptoKeyID]
            case HeaderName.transactionTime: return time(received, finding.fault, of: request)
            case HeaderName.transactionToken: return []
            default: return finding.fault == nil ? [] : [value(finding)]
            }
        }
    }

    private static func missing(_ name: String) -> ClientMistake {
        ClientMistake(.headerMissing, "\(name) 헤더가 없습니다.", "The header \(name) is missing.")
    }

    private static func value(_ finding: HeaderFinding) -> ClientMistake {
        ClientMistake(
            .headerValue, "\(finding.name) 헤더의 값이 다릅니다. 올바른 값: \(finding.expected.korean)",
            "The header \(finding.name) has another value than it should: \(finding.expected.english).")
    }

    private static func correlationID(_ text: String) -> [ClientMistake] {
        guard !CorrelationID(rawValue: text).isWellFormed else { return [] }
        let count = text.unicodeScalars.count
        if CorrelationID.hasShape(text, digits: 15...15, random: 7...7) {
            return [
                ClientMistake(
                    .correlationIDWithMilliseconds,
                    "추적번호가 23자입니다. 밀리초를 빼고 yyMMddHHmmss만 쓰세요. 실제 샌드박스는 이 값을 받은 뒤 등록에서 HTTP 500을 냅니다.",
                    "The correlation ID has 23 characters: leave out the milliseconds. The shared sandbox takes it, and "
                        + "answers a registration with HTTP 500, since its database has room for 20.")
            ]
        }
        if text.hasPrefix("20"), CorrelationID.hasShape(text, digits: 14...14, random: 7...7) {
            return [
                ClientMistake(
                    .correlationIDWithCentury, "추적번호의 연도가 4자리입니다. yyMMddHHmmss처럼 2자리로 쓰세요.",
                    "The correlation ID has a year of four digits: write yyMMddHHmmss, with two.")
            ]
        }
        if count == 21 {
            return [
                ClientMistake(
                    .correlationIDOf21, "추적번호가 21자입니다. 20자여야 합니다: 시각 12자리, 하이픈, 16진수 7자리.",
                    "The correlation ID has 21 characters where 20 are right: 12 digits of time, a hyphen, "
                        + "7 hexadecimal digits.")
            ]
        }
        return [
            ClientMistake(
                .correlationIDForm, "추적번호의 형식이 다릅니다(\(count)자). \(HeaderExpectation.correlationID.korean)",
                "The correlation ID has another form (\(count) characters). "
                    + "Right is: \(HeaderExpectation.correlationID.english).")
        ]
    }

    private static func accessKey(_ text: String, _ keys: SandboxKeys) -> ClientMistake {
        text.hasSameBytes(as: keys.secretKey)
            ? ClientMistake(
                .accessKeyIsSecretKey, "access key 자리에 secret key가 있습니다. secret key는 보내지 않습니다.",
                "The secret key stands where the access key belongs. The secret key is never sent.")
            : ClientMistake(
                .accessKeyOther, "이 샌드박스의 access key가 아닙니다. --state 없이 다시 시작하면 키가 바뀝니다. 연결 파일을 다시 읽으세요.",
                "This is not the access key of this sandbox. Keys are new at every start without --state: read the "
                    + "connection file again.")
    }

    private static let cryptoKeyID = ClientMistake(
        .cryptoKeyIDOther, "이 샌드박스의 crypto key ID가 아닙니다. 연결 파일의 cryptoKeyId를 쓰세요.",
        "This is not the crypto key ID of this sandbox: use the cryptoKeyId of the connection file.")
}
