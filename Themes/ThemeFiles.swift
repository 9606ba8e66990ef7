/// The theme files of this folder, as they are part of the program.
package enum ThemeFiles {
    /// The bytes of every file by the theme's name.
    package static let all: [String: [UInt8]] = [
        "dark": PackageResources.dark_toml,
        "default": PackageResources.default_toml,
    ]
}
