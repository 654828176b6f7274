using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Questions;

public static class QuestionSetup
{
    public static IServiceCollection AddQuestions(this IServiceCollection services) => services
        .AddScoped<QuestionGate>()
        .AddScoped<QuestionWording>()
        .AddScoped<QuestionService>()
        .AddScoped<QuestionReader>();
}
