import MemberDesk
import TerminalKit
import Wording

/// Looks at the machine as kona would meet it; nothing that is missing or wrong keeps it from looking at the rest.
struct Doctor {
    let options: GlobalOptions
    let environment: [String: String]
    let locations: ConfigurationLocations
    let configuration: Configuration?
    let configurationError: ConfigurationError?
    /// What a command would work with; nil where it would not begin.
    let settings: Settings?
    let language: Language

    init(_ options: GlobalOptions) {
        self.options = options
        environment = Settings.processEnvironment()
        locations = ConfigurationLocations(
            environment: environment, configurationFile: options.config, stateRoot: options.stateDir)
        do {
            (configuration, configurationError) = (try Configuration.load(from: locations), nil)
        } catch {
            (configuration, configurationError) = (nil, error)
        }
        language = options.lang ?? Language.resolve(configuration?.language ?? .auto, environment: environment)
        settings = try? Settings(options)
    }

    func report() async -> DoctorReport {
        let survey = TerminalSurvey(TerminalOptions(type: environment["TERM"] ?? ""))
        let sections = [
            configurationFile, await profiles(), looks, await state(), terminal(survey), locale(survey), characters,
            clipboard,
        ]
        return DoctorReport(sections: sections.compactMap { $0 })
    }
}
