import ArgumentParser

/// How a list is printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    /// Columns for people.
    case table
    /// One JSON array.
    case json
    /// One JSON object a line.
    case ndjson
    /// RFC 4180.
    case csv
}

/// How the outcomes of registrations are printed.
enum RegistrationFormat: String, ExpressibleByArgument, CaseIterable {
    /// Sentences for people.
    case table
    /// One JSON object.
    case json
    /// One JSON object a line.
    case ndjson
}

/// How one object is printed.
enum ObjectFormat: String, ExpressibleByArgument, CaseIterable {
    /// Sentences for people.
    case table
    /// One JSON object.
    case json
}
