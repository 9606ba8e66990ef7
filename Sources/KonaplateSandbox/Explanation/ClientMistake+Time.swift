import Konaplate

extension ClientMistake {
    /// What is wrong with the time and its zone.
    static func time(_ text: String, _ fault: Refusal?, of request: KeptRequest) -> [ClientMistake] {
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
