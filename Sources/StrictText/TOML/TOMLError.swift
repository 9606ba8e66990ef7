/// What is wrong in a TOML text, with its place and the way out.
package struct TOMLError: Error, Equatable, Sendable {
    /// The kinds of mistake that callers tell apart.
    package enum Reason: Hashable, Sendable {
        /// The text is no TOML.
        case syntax
        /// A key that the format does not have.
        case unknownKey
        /// A value of another type than the format says.
        case wrongType
        /// A key that must be there is not.
        case missingKey
        /// A value outside of what is allowed for its key.
        case invalidValue
    }

    /// The kind of the mistake.
    package let reason: Reason
    /// What is wrong.
    package let fault: TOMLFault
    /// Where it is wrong.
    package let place: TextPlace

    /// Makes an error.
    package init(_ reason: Reason, _ fault: TOMLFault, at place: TextPlace) {
        self.reason = reason
        self.fault = fault
        self.place = place
    }

    /// What is wrong and how to fix it, in one sentence without the place.
    package var message: String { fault.description }
}

extension TOMLError: CustomStringConvertible {
    /// The place and the sentence, as a line for standard error.
    package var description: String { "\(place): \(message)" }
}
