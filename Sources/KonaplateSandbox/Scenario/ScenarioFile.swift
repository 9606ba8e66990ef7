import Konaplate
import StrictText

/// A scenario as its file has it.
struct ScenarioFile: Decodable {
    var seed: Int?
    var rule: [Rule]?
    var expect: [Expectation]?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case seed, rule, expect
    }

    struct Rule: Decodable {
        var name: String?
        var api: String?
        var members: [Member]?
        var skip: Int?
        var count: Int?
        var share: Double?
        var latencyMilliseconds: Int?
        var drop: Bool?
        var httpStatus: Int?
        var code: String?
        var message: String?
        var undecryptable: Bool?
        var carriedOut: Bool?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case name, api, members, skip, count, share, drop, code, message, undecryptable
            case latencyMilliseconds = "latency_ms"
            case httpStatus = "http_status"
            case carriedOut = "carried_out"
        }
    }

    struct Expectation: Decodable {
        var api: String?
        var members: [Member]?
        var code: String?
        var count: Int?
        var atLeast: Int?
        var atMost: Int?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case api, members, code, count
            case atLeast = "at_least"
            case atMost = "at_most"
        }
    }

    /// A member ID, as a number or, since TOML's numbers are too small for all of them, as a text.
    struct Member: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self.text = text
            } else {
                text = String(try container.decode(Int.self))
            }
        }
    }
}
