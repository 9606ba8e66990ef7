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
        if text.wholeMatch(of: /[0-9]{15}-[0-9A-Fa-f]{7}/) != nil {
            return [
                ClientMistake(
                    .correlationIDWithMilliseconds,
                    "추적번호가 23자입니다. 밀리초를 빼고 yyMMddHHmmss만 쓰세요. 실제 샌드박스는 이 값을 받은 뒤 등록에서 HTTP 500을 냅니다.",
                    "The correlation ID has 23 characters: leave out the milliseconds. The shared sandbox takes it, and "
                        + "answers a registration with HTTP 500, since its database has room for 20.")
            ]
        }
        if text.wholeMatch(of: /20[0-9]{12}-[0-9A-Fa-f]{7}/) != nil {
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

    // MARK: Time

    private static func time(_ text: String, _ fault: Refusal?, of request: KeptRequest) -> [ClientMistake] {
        var mistakes: [ClientMistake] = []
        switch text.utf8.count {
        case 14: break
        case 16:
            mistakes.append(
                ClientMistake(
                    .timeOf16, "X-KM-Tran-Time이 16자입니다. 문서의 16은 틀린 값입니다. yyyyMMddHHmmss 14자리를 쓰세요.",
                    "X-KM-Tran-Time has 16 characters, as newer pages print it. That is a slip: send the 14 digits "
                        + "yyyyMMddHHmmss."))
        case 17:
            mistakes.append(
                ClientMistake(
                    .timeOf17, "X-KM-Tran-Time에 밀리초까지 있습니다. 17자리는 토큰에만 씁니다. 앞 14자리를 쓰세요.",
                    "X-KM-Tran-Time has the milliseconds too. The 17 digits belong into the token: send the first 14."))
        default:
            mistakes.append(
                ClientMistake(
                    .headerValue, "X-KM-Tran-Time은 yyyyMMddHHmmss 14자리여야 합니다.",
                    "X-KM-Tran-Time has to be the 14 digits yyyyMMddHHmmss."))
        }
        if fault?.reason == "timeDiffersFromToken" {
            mistakes.append(
                ClientMistake(
                    .timeDiffersFromToken, "X-KM-Tran-Time과 토큰의 시각이 다릅니다. 시각을 한 번만 읽어 두 곳에 쓰세요.",
                    "X-KM-Tran-Time and the token's time differ: read the clock once and use that for both."))
        }
        return mistakes + zone(digits: String(text.prefix(14)), of: request)
    }

    /// Finds the zone in which the time is the present.
    private static func zone(digits: String, of request: KeptRequest) -> [ClientMistake] {
        guard let name = request.received.header(HeaderName.timeZone), let zone = WireTimeZone(rawValue: name) else {
            return []
        }
        func isPresent(_ zone: WireTimeZone) -> Bool? {
            Timestamp(digits: digits, in: zone).map { time in
                let skew = time.duration(since: request.time)
                return skew <= SandboxDefaults.ordinaryClockSkew && skew >= .zero - SandboxDefaults.ordinaryClockSkew
            }
        }
        guard isPresent(zone) == false else { return [] }
        switch zone {
        case .utc where isPresent(.kst) == true:
            return [
                ClientMistake(
                    .koreanTimeAsUTC, "한국 시각을 UTC라고 보냈습니다. X-KM-Time-Zone을 KST로 바꾸거나 시각을 UTC로 바꾸세요.",
                    "Korean time is labelled UTC: send X-KM-Time-Zone: KST, or the time in UTC.")
            ]
        case .kst where isPresent(.utc) == true:
            return [
                ClientMistake(
                    .utcTimeAsKorean, "UTC 시각을 KST라고 보냈습니다. 시각에 9시간을 더하거나 X-KM-Time-Zone을 UTC로 바꾸세요.",
                    "Time in UTC is labelled KST: send Korean time, nine hours later, or X-KM-Time-Zone: UTC.")
            ]
        case .utc, .kst:
            return [
                ClientMistake(
                    .clockOff, "시각이 샌드박스의 시각과 5분 넘게 다릅니다. 시계를 맞추고 요청마다 새로 읽으세요.",
                    "The time is more than five minutes off the sandbox's: set the clock, and read it anew for every "
                        + "request.")
            ]
        }
    }
}
