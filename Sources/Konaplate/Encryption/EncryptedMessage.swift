/// The wrapper of an encrypted body in both directions: `{"encData":"<JWE>"}`.
package struct EncryptedMessage: Codable, Sendable {
    /// The compact JWE.
    package let encData: String

    /// Wraps a compact JWE.
    package init(encData: String) {
        self.encData = encData
    }

    /// The body on the wire.
    ///
    /// A compact JWE needs no escapes, so the text is the same from every process.
    package var body: String { #"{"encData":"\#(encData)"}"# }
}
