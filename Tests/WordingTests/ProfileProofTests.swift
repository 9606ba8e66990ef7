import Konaplate
import MemberDesk
import Testing
import Wording

struct ProfileProofTests {
    @Test func theKeysAreNamedWithSubjectExpiryAndSizeInBothLanguages() {
        // 2054-01-01 00:00:00 UTC.
        let expiry = Timestamp(milliseconds: 2_650_838_400_000)
        let phrases = Phrase.proof(
            ProfileProof(
                serverKey: MessageKeyDetails(
                    form: .certificate(subject: "CN=x", expiry: expiry), bits: 2048, position: 2, count: 3),
                clientKey: MessageKeyDetails(form: .privateKey, bits: 4096)))
        #expect(
            phrases[1].english
                == "server key: RSA 2048 bits, of the certificate CN=x, which expires at 2054-01-01 09:00:00 KST "
                + "(block 2 of 3): it encrypts")
        #expect(
            phrases[1].korean == "서버 키: RSA 2048비트, 인증서 CN=x, 만료 2054-01-01 09:00:00 KST (블록 3개 중 2번째): 암호화했습니다")
        #expect(phrases[2].english.hasPrefix("client key: RSA 4096 bits, a private key: "))
        #expect(phrases[2].korean.hasPrefix("클라이언트 키: RSA 4096비트, 개인 키: "))
    }

    @Test func withoutACryptoKeyTheEncryptedAPIsAreOut() {
        let phrases = Phrase.proof(ProfileProof(serverKey: nil, clientKey: nil))
        #expect(phrases.last?.english.contains("cannot be used") == true)
    }
}
