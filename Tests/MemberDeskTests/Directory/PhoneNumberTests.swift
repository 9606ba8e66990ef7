import Testing

@testable import MemberDesk

struct PhoneNumberTests {
    @Test(arguments: [
        "010-1234-5678", "01012345678", "011-123-4567", "(010) 1234.5678", "+82 10-1234-5678", "+8201012345678",
        "821012345678", "82-2-123-4567", "02-123-4567", "02-1234-5678", "031-123-4567", "+82-2-123-4567",
        "070-1234-5678",
        "080-123-4567", "0505-123-4567", "1588-1234", "+1 415 555 0132",
    ])
    func numbersAreKept(text: String) {
        #expect(PhoneNumber.text(text) == text)
    }

    @Test(arguments: [
        ("０１０－１２３４－５６７８", "010-1234-5678"), ("010–1234–5678", "010-1234-5678"), ("1012345678", "01012345678"),
    ])
    func whatIsCertainIsReadToWhatItMeans(text: String, number: String) {
        #expect(PhoneNumber.text(text) == number)
    }

    @Test(arguments: [
        "", "-", "0", "abc", "없음", "010-1234", "010-1234-56789", "010-****-5678", "12345678", "1.01235E+09",
        "020-1234-56789",
        "+82", "+", "++821012345678", "010+12345678", "010-1234-5678/02-123-4567", "12345678901234567890123",
        "2-123-4567",
        "+010123456789012345",
    ])
    func whatIsNoNumberIsNone(text: String) {
        #expect(PhoneNumber.text(text) == nil)
    }
}
