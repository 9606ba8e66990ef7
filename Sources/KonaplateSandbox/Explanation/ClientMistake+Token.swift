import Konaplate

extension ClientMistake {
    /// What is wrong with the transaction token, given the mistakes with which its code comes out.
    static func token(_ anatomy: TokenAnatomy, computed: [Kind]?) -> [ClientMistake] {
        var mistakes: [ClientMistake] = []
        if anatomy.prefix != "KMV1" {
            mistakes.append(
                ClientMistake(
                    .tokenForm, "토큰은 KMV1:로 시작합니다.", "The token has to begin with KMV1:."))
        }
        switch anatomy.time?.utf8.count {
        case 17?: break
        case 16?:
            mistakes.append(
                ClientMistake(
                    .tokenTimeOf16, "토큰의 시각이 16자리라서 토큰이 66자입니다. 밀리초를 3자리로 써서 17자리, 모두 67자로 만드세요.",
                    "The token's time has 16 digits, which makes a token of 66 characters: write the milliseconds with "
                        + "three digits, 17 in all, and the token has 67."))
        default:
            mistakes.append(
                ClientMistake(
                    .tokenForm, "토큰의 시각은 yyyyMMddHHmmssSSS 17자리여야 합니다.",
                    "The token's time has to be the 17 digits yyyyMMddHHmmssSSS."))
        }
        guard let computed else {
            if mistakes.isEmpty, anatomy.text.utf8.count != TransactionToken.length {
                mistakes.append(length(anatomy.text.utf8.count))
            }
            return mistakes + [of(.macUnexplained)]
        }
        return mistakes + computed.map(of)
    }

    private static func length(_ count: Int) -> ClientMistake {
        ClientMistake(
            .tokenForm, "토큰이 \(count)자입니다. 올바른 토큰은 67자입니다. 문서의 66은 틀린 값입니다.",
            "The token has \(count) characters. A right one has 67; the 66 of the documentation is a slip.")
    }

    private static func of(_ kind: Kind) -> ClientMistake {
        let sentence = tokenSentences[kind] ?? unexplained
        return ClientMistake(kind, sentence.korean, sentence.english)
    }

    private static let unexplained = Sentence(
        "서명이 어떤 계산과도 맞지 않습니다. secret key가 다르거나, 서명한 뒤에 본문이 바뀌었습니다. 아래의 단계별 값과 비교하세요.",
        "The code fits no computation that was tried: the secret key is another one, or the body changed after it was "
            + "signed. Compare the steps below with your own.")

    private static let tokenSentences: [Kind: Sentence] = [
        .macUnexplained: unexplained,
        .tokenWithoutPadding: Sentence(
            "HMAC의 Base64 끝에 =가 없어 토큰이 66자입니다. 패딩이 있는 표준 Base64를 쓰세요. 올바른 토큰은 67자입니다.",
            "The Base64 of the code lacks the = at its end, so the token has 66 characters: use standard Base64 with "
                + "padding. A right token has 67; the 66 of the documentation is a slip."),
        .tokenHexadecimal: Sentence(
            "HMAC을 16진수로 썼습니다. 표준 Base64로 쓰세요.",
            "The code is written in hexadecimal: write it in standard Base64."),
        .tokenURLAlphabet: Sentence(
            "HMAC을 URL용 Base64(-와 _)로 썼습니다. 표준 Base64(+와 /)를 쓰세요.",
            "The code is written in the URL alphabet of Base64 (- and _): use the standard one (+ and /), with padding."
        ),
        .tokenBase64OfHexadecimal: Sentence(
            "HMAC의 16진수 문자열을 Base64로 바꿨습니다. HMAC의 32바이트를 바로 Base64로 바꾸세요.",
            "The code is the Base64 of hexadecimal digits: encode the 32 bytes of the HMAC itself."),
        .tokenCut: Sentence(
            "토큰을 문서의 길이에 맞춰 자르거나 채웠습니다. 문서의 66은 틀린 값이고 올바른 토큰은 67자입니다.",
            "The token was cut or filled to a length. A right one has 67 characters; the 66 of the documentation is a slip."
        ),
        .macOverBase64: Sentence(
            "본문을 Base64로 바꾼 값에 서명했습니다. 보내는 본문의 바이트 그대로 서명하세요.",
            "The code is over the Base64 of the body: sign the very bytes of the body that is sent."),
        .macOverPlainText: Sentence(
            "암호화하기 전의 JSON에 서명했습니다. 암호화한 뒤 실제로 보내는 {\"encData\":…}에 서명하세요.",
            "The code is over the JSON before encryption: sign what is sent, the wrapper {\"encData\":…}."),
        .macOverEncData: Sentence(
            "encData의 값에만 서명했습니다. 보내는 본문 {\"encData\":…} 전체에 서명하세요.",
            "The code is over the value of encData alone: sign the whole body, the wrapper {\"encData\":…}."),
        .macOverReserialisedBody: Sentence(
            "같은 JSON이지만 공백, 순서, 이스케이프, 줄 끝이 다른 문자열에 서명했습니다. 한 번 직렬화한 바이트에 서명하고 그 바이트를 보내세요.",
            "The code is over the same JSON written differently (spaces, order, escapes, or the end of the line): "
                + "serialise once, sign those bytes, and send those bytes."),
        .macOverTime: Sentence(
            "서명할 내용에 시각이 들어 있습니다. 본문에만 서명하고, 시각은 토큰에 그대로 쓰세요.",
            "The time is part of what was signed: sign the body alone; the time only stands in the token."),
        .macOverAccessKeyAndTime: Sentence(
            "access key나 시각에 서명했습니다. 본문에 서명하세요.",
            "The code is over access key and time: sign the body."),
        .macOverNothing: Sentence(
            "빈 문자열에 서명했습니다. 서명할 때 본문이 아직 비어 있었습니다.",
            "The code is over nothing: the body was still empty when it was signed."),
        .keyFromHexadecimal: Sentence(
            "secret key를 16진수로 풀어 썼습니다. 문자열의 UTF-8 바이트를 그대로 키로 쓰세요.",
            "The secret key was decoded from hexadecimal: its key is the UTF-8 of the text as it stands."),
        .keyFromBase64: Sentence(
            "secret key를 Base64로 풀어 썼습니다. 문자열의 UTF-8 바이트를 그대로 키로 쓰세요.",
            "The secret key was decoded from Base64: its key is the UTF-8 of the text as it stands."),
        .keyIsAccessKey: Sentence(
            "access key로 서명했습니다. secret key로 서명하세요.", "It is signed with the access key: sign with the secret key."),
        .keyIsCryptoKeyID: Sentence(
            "crypto key ID로 서명했습니다. secret key로 서명하세요.",
            "It is signed with the crypto key ID: sign with the secret key."),
        .keyWithLineBreak: Sentence(
            "secret key 끝에 줄바꿈이 붙어 있습니다. 파일에서 읽은 뒤 줄바꿈을 떼세요.",
            "The secret key has a line break at its end: take it off after reading the file."),
        .keyAndMessageExchanged: Sentence(
            "HMAC의 키와 내용이 서로 바뀌었습니다.", "Key and message of the HMAC are exchanged."),
        .digestWithoutKey: Sentence(
            "HMAC이 아니라 SHA-256만 썼습니다. HMAC-SHA256을 쓰세요.",
            "It is a plain SHA-256, not an HMAC: use HMAC-SHA256 with the secret key."),
        .otherDigest: Sentence(
            "HMAC의 해시가 다릅니다(SHA-1이나 SHA-512). HMAC-SHA256을 쓰세요.",
            "The HMAC uses another hash (SHA-1 or SHA-512): use HMAC-SHA256."),
    ]
}
