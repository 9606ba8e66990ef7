package import Konaplate

/// What is known of a response code: what it means, what an agent does next, and what to say to the member.
///
/// It is wording and nothing else: what a code means for money is decided by the contract and the profile.
package struct CodeEntry: Hashable, Sendable {
    /// Whose texts these are.
    package enum Source: String, Sendable {
        /// This program's own.
        case kona
        /// The team's, in a part at least.
        case team
    }

    /// The code.
    package let code: ResponseCode
    /// The API's short name, where the entry is for one API only.
    package let api: String?
    /// The message as the platform prints it; empty where it is not public.
    package let message: String
    /// What it means, without a full stop.
    package let meaning: Phrase
    /// What to do next.
    package let advice: Phrase?
    /// What to say to the member, without quotes.
    package let say: Phrase?
    /// Whose texts these are.
    package let source: Source
}

/// The texts that one source has for a code; what it does not say is left to the sources below it.
struct CodeTexts: Hashable, Sendable {
    var message: String?
    var meaning: Phrase?
    var advice: Phrase?
    var say: Phrase?

    /// These texts, and those of another source where these say nothing.
    func over(_ other: CodeTexts?) -> CodeTexts {
        CodeTexts(
            message: message ?? other?.message, meaning: meaning ?? other?.meaning, advice: advice ?? other?.advice,
            say: say ?? other?.say)
    }
}
