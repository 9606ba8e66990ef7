public import StrictText

/// What is missing, wrong or unsafe in a configuration, with its place and the way out.
public struct ConfigurationError: Error, Equatable, Sendable {
    /// The kinds of failure that callers tell apart.
    public enum Reason: Hashable, Sendable {
        /// The file is not there.
        case missingFile
        /// The file is there and cannot be read.
        case unreadableFile
        /// The file could not be written.
        case unwritableFile
        /// The file holds a credential and others than its owner can open it.
        case unsafePermissions
        /// The text is no TOML or no JSON.
        case syntax
        /// A key that the format does not have.
        case unknownKey
        /// A value of another type than the format says.
        case wrongType
        /// A key that must be there is not.
        case missingKey
        /// A value outside of what is allowed for its key.
        case invalidValue
        /// Values that are allowed each, but not together.
        case conflict
        /// A name that nothing in the configuration has, or no name where one is needed.
        case noSuchProfile
        /// A secret could not be had from the environment or from a command.
        case secretUnavailable
    }

    /// The kind of the failure.
    public let reason: Reason
    /// What is wrong.
    public let fault: ConfigurationFault
    /// Where it is wrong, where that is known.
    public let place: TextPlace?

    /// Makes an error.
    public init(_ reason: Reason, _ fault: ConfigurationFault, at place: TextPlace? = nil) {
        self.reason = reason
        self.fault = fault
        self.place = place
    }

    /// What is wrong and how to fix it, in one English sentence without the place.
    public var message: String { fault.description }

    /// The file's path.
    public var file: String? { place?.file }
    /// The line, from 1.
    public var line: Int? { place?.line }
    /// The column, from 1.
    public var column: Int? { place?.column }
    /// The dotted path of the key.
    public var keyPath: String? { place?.keyPath }
}

extension ConfigurationError: CustomStringConvertible {
    /// The place and the sentence, as a line for standard error.
    public var description: String {
        place.map { "\($0): \(message)" } ?? message
    }
}
