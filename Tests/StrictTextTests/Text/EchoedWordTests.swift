import StrictText
import Testing

struct EchoedWordTests {
    @Test(arguments: [
        "9f86d081884c7d659a2feaa0c55ad015", "mZ1pQ2v9XkT4sB7yLw0e", "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=",
        "--secret-key=9f86d081884c7d659a2feaa0c55ad015", "-----BEGIN PRIVATE KEY-----", "/x/9f86d081884c7d659a2f",
        "abcdefghijklmnopqrstuvwxyzabcdefghij",
    ])
    func whatLooksLikeASecretIsNotRepeated(word: String) {
        #expect(EchoedWord.text(word) == "…")
    }

    @Test func bareWordInPlaceOfAFileMayBeAKey() {
        #expect(EchoedWord.missingFile("mZ1pQ2v9XkT4sB7yLw0e") == "…")
        #expect(EchoedWord.missingFile("members.csv") == "members.csv")
        let path = "/tmp/3F2504E0-4F89-11D3-9A0C-0305E82C3301/keys.pem"
        #expect(EchoedWord.missingFile(path) == path)
    }

    @Test(arguments: [
        "uat", "sandbox-89abcdef", "50000104652", "9999999999999999999", "--user-id=50000104652", "members-2026-11.csv",
        "/home/cs.kim/.config/kona/config.toml", "김코나", "default_profile", "2026-11-22T14:01:58", "regster",
        "~/KeysOfKona/server.pem", "timeout_second",
    ])
    func namesAre(word: String) {
        #expect(EchoedWord.text(word) == word)
    }

    @Test func whatIsRepeatedIsHarmless() {
        #expect(EchoedWord.text("a\u{1B}[2J\nb") == "a␛[2J␊b")
    }
}
