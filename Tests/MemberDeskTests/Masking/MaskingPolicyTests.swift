import Konaplate
import MemberDesk
import Testing

struct MaskingPolicyTests {
    @Test(arguments: [
        ("empty", "", "", ""),
        ("only spaces", "  ", "", ""),
        ("one syllable", "김", "*", "*"),
        ("two syllables", "김코", "김*", "김*"),
        ("three syllables", "김코나", "김*나", "김**"),
        ("four syllables", "남궁민수", "남**수", "남***"),
        ("decomposed", "\u{1100}\u{1175}\u{11B7}\u{110F}\u{1169}\u{1102}\u{1161}", "김*나", "김**"),
        ("words", "KIM KONA", "KIM ****", "K** ****"),
        ("three words", "KIM MIN SU", "KIM *** **", "K** *** **"),
        ("a long first word", "ALEXANDER LI", "A*******R **", "A******** **"),
        ("Korean words", "김 코나", "김 **", "* **"),
        ("one word", "konaplate", "k*******e", "k********"),
        ("masked already", "김*나", "김*나", "김**"), ("a star at its end", "홍길동*", "홍***", "홍***"),
        ("masked to stars", "***", "***", "***"), ("masked words", "KIM ****", "KIM ****", "K** ****"),
        ("not a name", "010 a1", "*** **", "*** **"),
    ])
    func namesAreMasked(label: String, name: String, middle: String, first: String) {
        #expect(MaskingPolicy.standard.name(Personal(name)) == middle)
        #expect(MaskingPolicy(name: .first).name(Personal(name)) == first)
    }

    @Test(arguments: [
        ("empty", "", "", ""),
        ("hyphens", "010-1234-5678", "010-****-5678", "010-1234-****"),
        ("no hyphens", "01012345678", "010-****-5678", "010-1234-****"),
        ("ten digits", "0111234567", "011-***-4567", "011-123-****"),
        ("country code", "+82 10-1234-5678", "010-****-5678", "010-1234-****"),
        ("country code and zero", "+8201012345678", "010-****-5678", "010-1234-****"),
        ("country code without a plus sign", "821012345678", "010-****-5678", "010-1234-****"),
        ("a landline", "02-123-4567", "02-***-4567", "02-123-****"),
        ("a landline of ten digits", "02-1234-5678", "02-****-5678", "02-1234-****"),
        ("a landline elsewhere", "0311234567", "031-***-4567", "031-123-****"),
        ("a landline with the country code", "+82-2-1234-5678", "02-****-5678", "02-1234-****"),
        ("a number of the internet", "070 1234 5678", "070-****-5678", "070-1234-****"),
        ("a number without an area", "1588-1234", "****-****", "****-****"),
        ("another country", "+1 415 555 0132", "** *** *** ****", "** *** *** ****"),
        ("a plus sign without a country code", "+01012345678", "************", "************"),
        ("too long", "010-1234-56789", "***-****-*****", "***-****-*****"),
        ("letters", "mobile", "******", "******"),
        ("masked already", "010-****-5678", "010-****-5678", "010-****-****"),
        ("masked the other way", "010-1234-****", "010-****-****", "010-1234-****"),
        ("masked with its country code", "+82-10-****-5678", "010-****-5678", "010-****-****"),
        ("masked prefix", "***-1234-5678", "***-****-****", "***-****-****"),
        ("a star at its end", "0101234567*", "010-****-567*", "010-1234-****"),
    ])
    func mobileNumbersAreMasked(label: String, mobile: String, middle: String, last: String) {
        #expect(MaskingPolicy.standard.mobile(Personal(mobile)) == middle)
        #expect(MaskingPolicy(mobile: .last).mobile(Personal(mobile)) == last)
    }

    @Test(arguments: [
        ("empty", "", "", ""),
        ("plain", "333015555123", "333015555***", "************"),
        ("hyphens", "333-015555-01-23", "333-015555-0*-**", "***-******-**-**"),
        ("short", "12345", "12***", "*****"),
        ("shorter than what is hidden", "12", "**", "**"),
        ("letters", "12A456", "******", "******"),
        ("masked already", "333015555***", "333015555***", "************"),
        ("masked elsewhere", "***015555123", "***015555***", "************"),
        ("a star at its end", "77301555550005*", "773015555500***", "***************"),
    ])
    func accountNumbersAreMasked(label: String, account: String, last3: String, all: String) {
        #expect(MaskingPolicy.standard.account(Personal(account)) == last3)
        #expect(MaskingPolicy(account: .all).account(Personal(account)) == all)
    }

    @Test(arguments: [
        ("empty", "", ""),
        ("an address", "abcdefgh@konai.com", "ab****@…"),
        ("four characters", "abcd@konai.com", "ab****@…"),
        ("three characters", "abc@konai.com", "a****@…"),
        ("one character", "a@konai.com", "****@…"),
        ("no domain", "konauser", "ko****"),
        ("no local part", "@konai.com", "****@…"),
        ("two at signs", "abcd@efgh@konai.com", "ab****@…"),
        ("control characters", "a\u{1B}bcd@konai.com", "****@…"),
        ("masked already", "ab****@…", "ab****@…"), ("masked by another", "ab**@konai.com", "ab****@…"),
        ("masked to one", "a****@…", "a****@…"), ("masked whole", "****@…", "****@…"),
    ])
    func loginIDsAreMasked(label: String, loginID: String, expected: String) {
        #expect(MaskingPolicy.standard.loginID(Personal(loginID)) == expected)
    }

    @Test func theStandardIsWhatTheConfigurationDefaultsTo() {
        #expect(MaskingPolicy.standard == MaskingPolicy(name: .middle, mobile: .middle, account: .last3))
    }

    @Test func whatIsMaskedStaysAsItIs() {
        var random = SystemRandomNumberGenerator()
        let alphabet = Array("김나01289*-@ .+aB82")
        for _ in 0..<5_000 {
            let text = String(
                (0..<Int.random(in: 0...16, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
            for policy in [
                MaskingPolicy.standard, MaskingPolicy(name: .first, mobile: .last, account: .all),
            ] {
                for mask in [policy.name, policy.mobile, policy.account, policy.loginID] {
                    let masked = mask(Personal(text))
                    #expect(mask(Personal(masked)) == masked, "\(text)")
                }
                let card = Personal(text).maskedCard
                #expect(Personal(card).maskedCard == card, "\(text)")
            }
        }
    }
}
