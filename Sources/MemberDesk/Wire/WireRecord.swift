package import Konaplate

/// An exchange as a sandbox saw it: what went over the wire, taken apart.
///
/// Only a sandbox tells, and only whoever has its access key; its keys and members guard nothing. What it says came over
/// the network all the same and is as little trusted as any answer.
package struct WireRecord: Hashable, Sendable {
    /// A sentence in both languages.
    package struct Sentence: Hashable, Sendable {
        /// Korean.
        package let korean: String
        /// English.
        package let english: String
    }

    /// A header of the request or the answer.
    package struct Header: Hashable, Sendable {
        /// The name.
        package let name: String
        /// What came; `nil` where it is missing.
        package let value: String?
        /// What should have come, where something else did.
        package let expected: Sentence?
    }

    /// A step in the making of the token.
    package struct Step: Hashable, Sendable {
        /// What is done.
        package let title: Sentence
        /// What comes of it.
        package let result: String
    }

    /// A part of a compact JWE.
    package struct Part: Hashable, Sendable {
        /// Its name, such as `encryptedKey`.
        package let name: String
        /// The text on the wire.
        package let text: String
        /// The number of bytes that it stands for; `nil` where it is no Base64url.
        package let bytes: Int?
    }

    /// A body on the wire.
    package struct Body: Hashable, Sendable {
        /// As it went.
        package let text: Personal
        /// Decrypted; `nil` where it went in the clear, or no key of the sandbox fits.
        package let plainText: Personal?
        /// The parts of the JWE in it, none where it went in the clear.
        package let parts: [Part]
        /// The JWE's header, decoded.
        package let header: String?
    }

    /// Which of the sandbox's requests it was.
    package let number: Int
    /// When it came, as ISO 8601.
    package let time: String
    /// The correlation ID that the answer carried.
    package let correlationID: CorrelationID
    /// The HTTP method.
    package let method: String
    /// The path from the server's root.
    package let path: String
    /// The API's short name, where there is one of that path.
    package let api: String?
    /// The HTTP status; `nil` where the connection was closed instead.
    package let httpStatus: Int?
    /// The code of the answer.
    package let code: String?
    /// Why it was refused or answered out of the ordinary, in the sandbox's own word.
    package let reason: String?
    /// What of the answer stands on no public page.
    package let assumed: [String]
    /// What the client most likely did wrong.
    package let mistakes: [Sentence]
    /// The request's headers.
    package let headers: [Header]
    /// How the right token is made.
    package let token: [Step]
    /// Whether the token that came is that one.
    package let isTokenRight: Bool?
    /// The request's body.
    package let body: Body
    /// The answer's headers.
    package let answerHeaders: [Header]
    /// The answer's body; `nil` where there was no answer.
    package let answer: Body?
    /// The sandbox's access key, which it shows shortened itself.
    package var accessKey: Secret?
    /// The key with which the token is made.
    package var secretKey: Secret?
}
