extension InputDecoder {
    /// What has begun and waits for more bytes.
    package struct Waiting: Sendable, Hashable {
        /// The kinds that are waited for differently.
        package enum Kind: Sendable, Hashable {
            /// An escape byte, or a sequence that it began.
            case sequence
            /// A character of more than one byte.
            case character
            /// A paste.
            case paste
        }

        /// What it is.
        package let kind: Kind
        /// Which one since the start: two of a kind that follow each other are two.
        let number: Int
    }
}
