import Konaplate
import Testing

struct LongNumbersTests {
    @Test(arguments: [
        ("Invalid input parameter. userId", "Invalid input parameter. userId"),
        ("code 12345678", "code 12345678"),
        ("123456789", "123******"),
        ("account 333015555557 of 01098761234", "account 333********* of 010********"),
        ("333-015-555557, bank 003", "333-***-******, bank 003"),
        ("010 9876 1234.", "010 **** ****."),
        ("333.015.555.123", "333.***.***.***"),
        ("３３３０１５５５５１２３", "３３３*********"),
        ("Correlation-Id 261122140158-1a2b3c4 failed", "Correlation-Id 261122140158-1a2b3c4 failed"),
        ("261122140158-1234567", "261122140158-1234567"),
        ("261122140158-12345678", "261*********-********"),
        ("2026-11-22 14:00 - 2026-11-22 16:00:01.123", "2026-11-22 14:00 - 2026-11-22 16:00:01.123"),
        ("2026-11-22 333015555557", "2026-11-22 333*********"),
        ("", ""),
    ])
    func areHiddenButForTheirBeginning(text: String, hidden: String) {
        #expect(text.hidingLongNumbers == hidden)
    }
}
