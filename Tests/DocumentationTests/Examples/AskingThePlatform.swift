import Konaplate
import StrictText

// The examples of the articles of Konaplate: what stands between two marks is the article's code, word for word.

// example: declaration
extension API {
    static let cardList = API(
        path: "/api/v1/user/card/list", title: ("보유카드 조회", "Cards"),
        request: .plain(.userID, .par.optional, .text("physicalCardNo", 16...16, .card).optional),
        answer: .encrypted(
            .array(
                "cardDataInfo",
                of: .object([
                    .par, .number("balance", 0...9_999_999_999, .money), .boolean("isNamed"),
                    .text("mobileCardNo", 16...16, .card).optional.observed,
                ]))),
        effect: .look, codes: ["000_000", "000_002"])
}
// end

// example: typed
func needsRegistration(_ memberID: MemberID, _ client: KonaplateClient) async throws -> String {
    let call = try await client.prepare(.accountInquiry, for: memberID)
    // Nothing has left yet: this is the moment to record the call with its correlation ID.
    let reply = await client.send(call)
    switch reply.outcome {
    case .success(let inquiry):
        return inquiry.isRegistrationAllowed ? "needed" : "not needed"
    case .refused(let status):
        return "refused with \(status.code)"
    case .notSent(let reason):
        return "not sent: \(reason). It may be asked again."
    case .unknown(let reason):
        return "nobody can say: \(reason)"
    }
}
// end

// example: declared
func cardCount(of memberID: MemberID, _ client: KonaplateClient) async throws -> Int? {
    let call = try await client.prepare(.cardList, .members(["userId": .integer(memberID.value)]))
    let reply = await client.send(call)
    guard case .array(let cards)? = reply.response?.exposed["cardDataInfo"] else { return nil }
    return cards.count
}
// end

/// Runs the typed example on a client of its own.
func askThePlatform(_ memberID: MemberID, baseURL: String, credentials: Credentials) async throws -> String {
    // example: open
    let transport = try HTTPTransport(TransportSettings(baseURL: baseURL, timeout: .seconds(10)))
    let client = KonaplateClient(credentials: credentials, transport: transport)
    // end
    let answer = try await needsRegistration(memberID, client)
    await transport.shutDown()
    return answer
}

/// Runs the declared example on a client of its own.
func countCards(_ memberID: MemberID, baseURL: String, credentials: Credentials) async throws -> Int? {
    let transport = try HTTPTransport(TransportSettings(baseURL: baseURL, timeout: .seconds(10)))
    // example: catalogue
    let client = KonaplateClient(
        credentials: credentials, transport: transport, catalogue: [.cardList] + API.catalogue)
    // end
    let count = try await cardCount(of: memberID, client)
    await transport.shutDown()
    return count
}
