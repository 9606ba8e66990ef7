/// The theme files of this folder, as they are part of the program.
package enum ThemeFiles {
    /// The bytes of every file by the theme's name.
    package static let all: [String: [UInt8]] = [
        "celadon": PackageResources.celadon_toml,
        "dark": PackageResources.dark_toml,
        "default": PackageResources.default_toml,
        "deuteranopia": PackageResources.deuteranopia_toml,
        "high-contrast": PackageResources.high_contrast_toml,
        "light": PackageResources.light_toml,
        "monochrome": PackageResources.monochrome_toml,
        "tritanopia": PackageResources.tritanopia_toml,
    ]
}
