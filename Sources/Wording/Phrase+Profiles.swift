extension Phrase {
    /// There is no configuration, or none with profiles.
    package static let noProfiles = Phrase(
        "설정된 프로필이 없습니다. 내장 샌드박스를 사용합니다.", "There are no profiles; the built-in sandbox is used.")
    /// The profile that needs no configuration.
    package static let builtInProfile = Phrase(
        "sandbox: 내장 샌드박스입니다. 설정이 필요 없습니다.", "sandbox: the built-in sandbox; it needs no configuration.")
    /// All is well with a profile.
    package static let profileUsable = Phrase("사용할 수 있습니다", "usable")
}
