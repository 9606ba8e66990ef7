import Konaplate

extension ClientMistake {
    /// What is wrong with the encryption of a body.
    static func message(_ body: BodyReading) -> [ClientMistake] {
        guard let examination = body.examination else { return [] }
        switch examination.result {
        case .opened: return []
        case .openedDespite(let mistake, _), .malformed(let mistake): return [of(mistake)]
        case .otherContent:
            return [
                ClientMistake(
                    .jweChanged, "콘텐츠 키는 풀리지만 내용이 인증되지 않습니다. 암호문, IV, 태그 중 하나가 바뀌었거나 다른 키로 암호화했습니다.",
                    "The content key can be read and the content is not authentic: ciphertext, vector or tag was "
                        + "changed, or another content key was used.")
            ]
        case .otherKey where body.key == .client:
            return [
                ClientMistake(
                    .jweClientKey, "클라이언트 키로 암호화했습니다. 요청은 연결 파일의 serverPublicKey로 암호화하세요.",
                    "It is encrypted for the client's own key: encrypt requests for the serverPublicKey of the "
                        + "connection file.")
            ]
        case .otherKey:
            return [
                ClientMistake(
                    .jweOtherKey, "이 샌드박스의 서버 키로 암호화하지 않았습니다. --state 없이 다시 시작하면 키가 바뀝니다. 연결 파일을 다시 읽으세요.",
                    "It is not encrypted for this sandbox's server key. Keys are new at every start without --state: "
                        + "read the connection file again.")
            ]
        }
    }

    private static func of(_ mistake: MessageExamination.Mistake) -> ClientMistake {
        switch mistake {
        case .partCount(let count):
            ClientMistake(
                .jweParts, "encData가 점으로 나뉜 \(count)부분입니다. 압축 형식의 JWE는 5부분입니다.",
                "encData has \(count) parts between dots: a compact JWE has five.")
        case .standardBase64(let part):
            ClientMistake(
                .jweBase64, "JWE의 \(korean(part)) 부분이 표준 Base64입니다. 패딩 없는 Base64url을 쓰세요.",
                "The \(english(part)) of the JWE is standard Base64: use Base64url without padding.")
        case .noBase64(let part):
            ClientMistake(
                .jweBase64, "JWE의 \(korean(part)) 부분이 Base64url이 아닙니다.",
                "The \(english(part)) of the JWE is no Base64url.")
        case .header:
            ClientMistake(
                .jweHeader, "JWE 헤더가 alg와 enc가 있는 JSON이 아닙니다.",
                "The header of the JWE is no JSON object with alg and enc.")
        case .algorithm(let name):
            ClientMistake(
                .jweAlgorithm, "JWE 알고리즘 \(name): 쓸 수 없습니다. alg는 RSA-OAEP-256, enc는 A128GCM을 쓰세요.",
                "The JWE algorithm \(name) is not taken: use alg RSA-OAEP-256 and enc A128GCM.")
        case .extensionMember(let name):
            ClientMistake(
                .jweHeader, "JWE 헤더에 \(name): 쓸 수 없는 항목입니다.", "The header of the JWE has \(name), which is not taken.")
        case .length(let part, let count):
            ClientMistake(
                .jweLength, "JWE의 \(korean(part)) 길이가 \(count)바이트입니다. IV는 12바이트, 인증 태그는 16바이트입니다.",
                "The \(english(part)) of the JWE has \(count) bytes: the vector has 12, the tag 16.")
        case .padding(let used):
            ClientMistake(
                .jwePadding, "콘텐츠 키를 헤더에 적은 것과 다른 \(used) 방식으로 암호화했습니다. alg와 맞추세요.",
                "The content key is encrypted with \(used), which the header does not say: make both agree.")
        case .contentKeyLength(let count):
            ClientMistake(
                .jweContentKey, "콘텐츠 키가 \(count)바이트입니다. A128GCM은 16바이트, A256GCM은 32바이트입니다.",
                "The content key has \(count) bytes: A128GCM wants 16, A256GCM 32.")
        case .noAuthenticatedData:
            ClientMistake(
                .jweAuthenticatedData, "AES-GCM의 추가 인증 데이터(AAD)를 비웠습니다. Base64url로 쓴 헤더의 ASCII를 넣으세요.",
                "AES-GCM was used without additional authenticated data: they are the ASCII of the encoded header.")
        case .decodedHeaderAuthenticated:
            ClientMistake(
                .jweAuthenticatedData, "AES-GCM의 추가 인증 데이터(AAD)가 헤더의 JSON입니다. Base64url로 쓴 헤더의 ASCII를 넣으세요.",
                "The additional authenticated data are the header's JSON: they have to be the ASCII of the encoded header."
            )
        }
    }

    static func korean(_ part: MessageExamination.PartName) -> String {
        switch part {
        case .header: "헤더"
        case .encryptedKey: "암호화된 콘텐츠 키"
        case .initialisationVector: "IV"
        case .ciphertext: "암호문"
        case .tag: "인증 태그"
        }
    }

    static func english(_ part: MessageExamination.PartName) -> String {
        switch part {
        case .header: "header"
        case .encryptedKey: "encrypted content key"
        case .initialisationVector: "initialisation vector"
        case .ciphertext: "ciphertext"
        case .tag: "authentication tag"
        }
    }
}
