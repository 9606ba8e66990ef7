extension String {
    /// The text, or `nil` where there is none: members that do not apply are left out of an object.
    var nonEmpty: String? { isEmpty ? nil : self }
}
