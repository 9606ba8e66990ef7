import TestSupport

/// What an agent does at the console.
extension ConsoleTerminal {
    /// What only the card shows.
    static let card = "as-rcg-svc/ars/register  userId"

    /// Finds members by typing, and goes to the first of them.
    func search(_ text: String, shows: String) async throws {
        // The old text is selected, so that typing replaces it.
        try await screen.press("F2")
        try await screen.type(text)
        try await screen.wait(for: "/\(text)", shows)
        try await screen.press("Enter")
    }

    /// Opens the card for the selected member.
    func openCard() async throws {
        try await screen.press("F7")
        try await screen.wait(for: Self.card)
    }

    /// Confirms on the card.
    ///
    /// The card does not take keys from before a person can have read it, so they are pressed until it is gone.
    /// Where the reading speaks against the registration, the last four digits of the member ID confirm.
    func confirm(_ digits: String? = nil) async throws {
        try await screen.wait(for: "the card to go", until: { !$0.contains(Self.card) }) {
            if digits != nil { try await screen.press("C-u") }
            try await screen.type(digits ?? "y")
        }
    }

    /// Finds a member, opens the card and confirms.
    func register(_ name: String, digits: String? = nil, shows: String = "1,200명 중 1명") async throws {
        try await search(name, shows: shows)
        try await openCard()
        try await confirm(digits)
    }

    /// The correlation ID of the newest registration in the log pane.
    func registrationCorrelationID(of memberID: String) async throws -> String? {
        let line = try await screen.text().split(separator: "\n").last { $0.contains("ars/register \(memberID)") }
        return line?.firstMatch(of: /\d{12}-[0-9a-f]{7}/).map { String($0.output) }
    }
}
