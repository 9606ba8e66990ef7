import Konaplate

/// What each header should hold, in words; where the documentation prints something else, it says so.
enum HeaderExpectation {
    static let aspID = Sentence("15자리 숫자 \(SandboxDefaults.aspID)", "15 digits: \(SandboxDefaults.aspID)")
    static let correlationID = Sentence(
        "20자: yyMMddHHmmss-, 16진수 7자리", "20 characters: yyMMddHHmmss, a hyphen, 7 hexadecimal digits")
    static let accessKey = Sentence("연결 파일의 accessKey", "the accessKey of the connection file")
    static let token = Sentence(
        "67자: KMV1:, 17자리 시각, :, 본문의 HMAC-SHA256을 Base64로 쓴 44자. 문서에는 66자로 되어 있습니다.",
        "67 characters: KMV1:, a time of 17 digits, :, 44 of Base64, the HMAC-SHA256 of the body "
            + "(the documentation prints 66)")
    static let time = Sentence(
        "14자리: 토큰 시각의 앞 14자리와 같은 yyyyMMddHHmmss. 새 문서에는 16자로 되어 있습니다.",
        "14 digits: yyyyMMddHHmmss, the first 14 of the token's time (newer pages print 16)")
    static let zone = Sentence("KST나 UTC. 모든 시각에 적용됩니다.", "KST or UTC, for every time in the request")
    static let mediaType = Sentence("application/json (생략 가능)", "application/json, or nothing")

    static func cryptoKeyID(_ api: API?) -> Sentence {
        guard api?.request.isEncrypted == true else {
            return Sentence(
                "연결 파일의 cryptoKeyId 32자. 요청을 암호화하지 않으면 생략할 수 있습니다.",
                "the cryptoKeyId of the connection file, 32 characters; optional where the request is not encrypted")
        }
        return Sentence(
            "연결 파일의 cryptoKeyId 32자", "the cryptoKeyId of the connection file, 32 characters")
    }
}
