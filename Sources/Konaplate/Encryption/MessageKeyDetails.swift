/// What a message key was read from, for people who want to know which key is used.
package struct MessageKeyDetails: Equatable, Sendable {
    /// What kind of block the key was in.
    package enum Form: Equatable, Sendable {
        /// A certificate, by its subject and its end.
        case certificate(subject: String, expiry: Timestamp)
        /// A public key.
        case publicKey
        /// A private key.
        case privateKey
    }

    /// The kind of block.
    package let form: Form
    /// The key's size.
    package let bits: Int
    /// Which block of the text it is, from 1.
    package let position: Int
    /// How many blocks the text has.
    package let count: Int

    /// Describes a key.
    package init(form: Form, bits: Int, position: Int = 1, count: Int = 1) {
        self.form = form
        self.bits = bits
        self.position = position
        self.count = count
    }
}
