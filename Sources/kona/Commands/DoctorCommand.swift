import ArgumentParser
import Wording

/// `kona doctor`: what kona sees of this machine, and what to do about what is not well.
struct DoctorCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look at terminal, configuration, keys and state, and say what is wrong.",
        discussion: """
            It works without a terminal and without a configuration, changes nothing, sends nothing, and prints nothing
            secret. A ruler shows whether the terminal draws characters as wide as kona takes them to be.

            Exit status: 0 all is well; else that of what cannot be used: 78 configuration, profile, theme or keys,
            74 state, 65 audit, 64 the terminal.

            Example: kona doctor --output json
            """)

    @OptionGroup var global: GlobalOptions

    @Option(name: .long, help: "How to print it.")
    var output = ObjectFormat.table

    func perform() async throws -> ExitStatus {
        let doctor = Doctor(global)
        let report = await doctor.report()
        switch output {
        case .json: StandardOutput.print(report.json(doctor.language))
        case .table: DoctorPrinter(language: doctor.language).print(report)
        }
        return report.status
    }
}
