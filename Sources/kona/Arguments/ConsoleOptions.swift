import ArgumentParser
import ConsoleUI
import TerminalKit

/// The options of the console.
struct ConsoleOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Use this theme, by its name or its file.", valueName: "theme"))
    var theme: String?

    @Flag(name: .long, help: "Draw borders and signs in plain ASCII.")
    var ascii = false

    @Option(
        name: .long, help: ArgumentHelp("Run the keys of this file without a terminal.", valueName: "file"),
        completion: .file())
    var script: String?

    @Option(name: .long, help: ArgumentHelp("The size of the screen of a script.", valueName: "100x30"))
    var size: String?

    @Option(
        name: .long, help: ArgumentHelp("Write the screen of a script to this file.", valueName: "file"),
        completion: .file())
    var capture: String?

    func validate() throws {
        if script == nil, size != nil || capture != nil {
            throw ValidationError("--size and --capture need --script.")
        }
        if let size, Size(size) == nil { throw ValidationError("--size takes columns and rows: 100x30.") }
    }
}
