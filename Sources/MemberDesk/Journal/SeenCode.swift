public import Konaplate

/// A response code that an API answered with, as the journal has it.
public struct SeenCode: Hashable, Sendable {
    /// The code.
    public let code: ResponseCode
    /// The API's short name.
    public let api: String
    /// How often it came.
    public let count: Int
    /// When it came last.
    public let lastSeen: Timestamp
    /// The message that came with it last, as far as the journal shows it.
    public let message: String

    /// Makes a record of a code.
    public init(code: ResponseCode, api: String, count: Int, lastSeen: Timestamp, message: String) {
        self.code = code
        self.api = api
        self.count = count
        self.lastSeen = lastSeen
        self.message = message
    }
}
