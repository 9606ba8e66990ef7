/// What is publicly known of one response code.
public struct ResponseCodeEntry: Hashable, Sendable {
    /// The code.
    public let code: ResponseCode
    /// The message as the platform prints it, without the name of the field at its end; empty where it is not public.
    public let message: String
    /// Other messages that the platform prints for it.
    public let otherMessages: [String]
    /// What it means, in English.
    public let meaning: String
    /// What it means, in Korean.
    public let koreanMeaning: String

    init(
        _ code: String, _ message: String, _ meaning: String, _ koreanMeaning: String, also otherMessages: [String] = []
    ) {
        self.code = ResponseCode(rawValue: code)
        self.message = message
        self.otherMessages = otherMessages
        self.meaning = meaning
        self.koreanMeaning = koreanMeaning
    }
}
